package org.cmn.portal.links;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** From a host's name to its addresses: asked once for each request, and never again for the same one. */
@FunctionalInterface
interface Lookup {

	InetAddress[] of(String host) throws UnknownHostException;
}
