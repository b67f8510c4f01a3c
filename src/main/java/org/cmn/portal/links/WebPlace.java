package org.cmn.portal.links;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether an address can be on the open web, as far as that can be said without asking for its name: what {@link Reader} would
 * never go to is no address for readers either.
 */
public final class WebPlace {

	/** Names that the public name servers never know, and machines that are called by one word. */
	private static final Pattern INSIDE = Pattern.compile("[^.]+|(.*\\.)?(internal|intranet|private|corp|home|lan|local|localdomain|localhost|home\\.arpa)");
	private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

	private WebPlace() {
	}

	/** @param address in its canonical form; what is no web address has no such place, and is left to others */
	public static boolean isPublic(String address) {
		if (!address.startsWith("http")) {
			return true;
		}
		var uri = URI.create(address);
		var host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
		int port = uri.getPort() >= 0 ? uri.getPort() : address.startsWith("https") ? 443 : 80;
		return Reach.WEB.ports().test(port) && (NUMBERS.matcher(host).matches() ? isPublicNumber(host) : !INSIDE.matcher(host).matches());
	}

	/** Numbers are never looked up. */
	private static boolean isPublicNumber(String host) {
		try {
			return Reach.WEB.addresses().test(InetAddress.getByName(host));
		} catch (UnknownHostException e) {
			return false;
		}
	}
}
