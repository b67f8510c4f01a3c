package org.cmn.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which ports can be had: asked before anything is started, so that the sentence can name the setting. */
final class Ports {

	private Ports() {
	}

	static void require(String what, String host, int port, String setting) {
		try (ServerSocket probe = new ServerSocket()) {
			probe.setReuseAddress(true);
			probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
		} catch (IOException e) {
			throw new StartRefused("Port " + port + " for " + what + " is taken on " + host + ": stop the program that uses it, or choose another port with " + setting + ".", e);
		}
	}

	/** @param wanted 0 for any */
	static int free(int wanted) {
		if (wanted != 0) {
			return wanted;
		}
		try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return probe.getLocalPort();
		} catch (IOException e) {
			throw new StartRefused("This machine has no free port.", e);
		}
	}
}
