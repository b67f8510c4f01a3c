package org.cmn.portal.platform.refusal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Hosts that are another machine for each reader, or a machine inside somebody's house: no address to hand on. Only what
 * is written is looked at; no name is asked for.
 */
final class PrivateHost {

	/** A browser reads a host that ends in a number, of any kind, as an IPv4 address. */
	private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
	private static final Pattern PLAIN_IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

	private PrivateHost() {
	}

	/** @param host in lower case and ASCII, an IPv6 address in brackets */
	static boolean is(String host) {
		var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
		if (name.startsWith("[") || PLAIN_IPV4.matcher(name).matches()) {
			return isPrivateAddress(name);
		}
		return name.equals("localhost") || name.endsWith(".localhost") || NUMBER_AT_THE_END.matcher(name).matches();
	}

	/** Text in brackets, or of four numbers, is never looked up. */
	private static boolean isPrivateAddress(String literal) {
		try {
			return isPrivate(InetAddress.getByName(literal));
		} catch (UnknownHostException e) {
			return true;
		}
	}

	private static boolean isPrivate(InetAddress address) {
		var bytes = address.getAddress();
		if (address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()) {
			return true;
		}
		if (address instanceof Inet4Address) {
			return bytes[0] == 0 || bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
		}
		return (bytes[0] & 0xfe) == 0xfc || holdsPrivateIpv4(bytes);
	}

	/** An IPv4 address behind twelve zero bytes; Java itself takes the one behind ::ffff: apart. */
	private static boolean holdsPrivateIpv4(byte[] bytes) {
		try {
			return Arrays.equals(bytes, 0, 12, new byte[12], 0, 12) && isPrivate(InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16)));
		} catch (UnknownHostException e) {
			return true;
		}
	}
}
