package org.cmn.portal.platform.security;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.settings.Settings;

/** Where a request comes from. What a proxy says about it counts only when the proxy is one of our own. */
@ApplicationScoped
public class ClientAddress {

	@Inject
	private Settings settings;

	public String of(HttpServletRequest request) {
		var address = request.getRemoteAddr();
		var header = request.getHeader("X-Forwarded-For");
		var trusted = settings.trustedProxies();
		if (header == null || !trusted.contains(address)) {
			return address;
		}
		// Each proxy adds on the right: the rightmost address that is not ours is the first that nobody could invent.
		List<String> hops = Arrays.asList(header.split(","));
		Collections.reverse(hops);
		for (var hop : hops) {
			var client = hop.strip();
			if (!trusted.contains(client)) {
				return client.length() <= 64 && client.matches("[0-9a-fA-F.:]+") ? client : address;
			}
		}
		return address;
	}
}
