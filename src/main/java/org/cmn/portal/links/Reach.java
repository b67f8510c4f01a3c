package org.cmn.portal.links;

import java.net.InetAddress;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * How far the reader may go: to which addresses and which ports.
 *
 * @param addresses asked for every address that a name has
 */
record Reach(Predicate<InetAddress> addresses, IntPredicate ports) {

	/** The open web: what a portal in use has, always. */
	static final Reach WEB = new Reach(PublicAddress::is, port -> port == 80 || port == 443);

	/** The web and this machine's loopback address on any port: for tests that bring servers of their own. */
	static final Reach WEB_AND_THIS_MACHINE = new Reach(address -> PublicAddress.is(address) || address.isLoopbackAddress(), port -> true);
}
