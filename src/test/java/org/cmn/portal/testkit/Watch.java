package org.cmn.portal.testkit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Notes what a browser complains about and whom it asks: broken policies, script errors, strange hosts. */
public final class Watch {

	private final List<String> complaints = new ArrayList<>();
	private final List<String> strangers = new ArrayList<>();

	private Watch() {
	}

	/** Watches all pages that this visitor opens from now on. */
	public static Watch over(BrowserContext context) {
		var watch = new Watch();
		context.onPage(watch::over);
		return watch;
	}

	private void over(Page page) {
		page.onConsoleMessage(message -> {
			if (message.text().contains("Content Security Policy")) {
				complaints.add(page.url() + " " + message.text());
			}
		});
		page.onPageError(error -> complaints.add(page.url() + " " + error));
		page.onRequest(request -> {
			if (isStrange(request.url())) {
				strangers.add(page.url() + " asks " + request.url());
			}
		});
	}

	/** Broken policies and script errors. */
	public List<String> complaints() {
		return complaints;
	}

	/** Requests to anything but the portal and its Keycloak. */
	public List<String> strangers() {
		return strangers;
	}

	static boolean isStrange(String address) {
		var uri = URI.create(address.split("#")[0]);
		var ours = List.of(URI.create(Stack.baseUrl()).getAuthority(), URI.create(Stack.keycloakUrl()).getAuthority());
		return uri.getScheme().startsWith("http") && !ours.contains(uri.getAuthority());
	}
}
