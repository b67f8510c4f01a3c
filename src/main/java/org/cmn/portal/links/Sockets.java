package org.cmn.portal.links;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The connections of one request, torn down when its time is up: whatever a server drips, in a handshake, a header or a
 * body, ends then. Timeouts of single reads would not see that.
 */
final class Sockets implements AutoCloseable {

	private final List<Socket> open = new ArrayList<>();
	private final CompletableFuture<Void> end = new CompletableFuture<>();
	private boolean over;

	Sockets(Duration time) {
		end.completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS).thenRun(this::tearDown);
	}

	/** Never through a proxy of the machine's: that would look the name up again. */
	synchronized Socket open() throws IOException {
		if (over) {
			throw new SocketTimeoutException();
		}
		var socket = new Socket(Proxy.NO_PROXY);
		open.add(socket);
		return socket;
	}

	synchronized boolean timeIsUp() {
		return over;
	}

	private synchronized void tearDown() {
		over = true;
		open.forEach(Sockets::close);
	}

	@Override
	public synchronized void close() {
		end.cancel(false);
		open.forEach(Sockets::close);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			// It is of no use any more either way.
		}
	}
}
