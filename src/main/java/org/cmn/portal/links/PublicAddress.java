package org.cmn.portal.links;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which machines are out in the open (promise I1). Everything else is somebody's inside: this machine, its network, the
 * neighbours, the cloud's own services; and of IPv6 all that is not global. From the IANA registries of special addresses.
 */
final class PublicAddress {

	/** 64:ff9b::/96: an IPv4 address behind a translator. */
	private static final Network TRANSLATED = Network.of("64:ff9b::/96");

	private static final List<Network> SPECIAL_4 = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
			"192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

	private static final Network GLOBAL_6 = Network.of("2000::/3");

	/** Protocol assignments with Teredo, documentation, and 6to4, which hides an IPv4 address. */
	private static final List<Network> SPECIAL_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

	private PublicAddress() {
	}

	static boolean is(InetAddress address) {
		var bytes = address.getAddress();
		if (bytes.length == 4) {
			return SPECIAL_4.stream().noneMatch(network -> network.holds(bytes));
		}
		if (TRANSLATED.holds(bytes)) {
			return is(fourBehind(bytes));
		}
		return GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(network -> network.holds(bytes));
	}

	private static InetAddress fourBehind(byte[] bytes) {
		try {
			return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
		} catch (UnknownHostException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<Network> networks(String... written) {
		return Arrays.stream(written).map(Network::of).toList();
	}

	private record Network(byte[] start, int bits) {

		static Network of(String written) {
			var parts = written.split("/");
			try {
				return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
			} catch (UnknownHostException e) {
				throw new IllegalStateException(e);
			}
		}

		boolean holds(byte[] address) {
			if (address.length != start.length) {
				return false;
			}
			for (int bit = 0; bit < bits; bit++) {
				int mask = 0x80 >> bit % 8;
				if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
					return false;
				}
			}
			return true;
		}
	}
}
