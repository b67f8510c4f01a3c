package org.cmn.portal.bench.delivery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** The line between one person and the portal: passes bytes on, and breaks in the ways that lines break. */
final class FaultyLine implements AutoCloseable {

	private static final int CHUNK = 4096;
	private static final int SLOW_CHUNK = 200;
	private static final long SLOW_PAUSE = 100_000_000L;

	/** {@code CUT}: both ends are told. {@code RESET}: as by a router that was restarted. {@code BLACK_HOLE}: nobody is told, nothing passes. {@code SLOW}: 2 kB a second. */
	enum Fault {
		CUT, RESET, BLACK_HOLE, SLOW
	}

	private record Pair(Socket near, Socket far) {

		void close(boolean reset) {
			for (var end : List.of(near, far)) {
				try {
					if (reset) {
						end.setSoLinger(true, 0);
					}
					end.close();
				} catch (IOException e) {
					// It is gone, which is what was wanted.
				}
			}
		}
	}

	private final ServerSocket door;
	private final List<Integer> nodes;
	private final List<Pair> open = new CopyOnWriteArrayList<>();
	private volatile int node;
	private volatile long hole;
	private volatile long slow;

	/** @param nodes the ports of the portals that it can lead to */
	FaultyLine(List<Integer> nodes) throws IOException {
		this.nodes = nodes;
		door = new ServerSocket();
		door.bind(new InetSocketAddress("127.0.0.1", 0));
		Thread.ofVirtual().start(this::accept);
	}

	int port() {
		return door.getLocalPort();
	}

	/** From the next connection on, to another portal. */
	void turn() {
		node = (node + 1) % nodes.size();
	}

	void suffer(Fault fault, Random random) {
		long until = System.nanoTime() + (5 + random.nextInt(10)) * 1_000_000_000L;
		switch (fault) {
			case CUT -> open.forEach(pair -> pair.close(false));
			case RESET -> open.forEach(pair -> pair.close(true));
			case BLACK_HOLE -> hole = until;
			case SLOW -> slow = until;
		}
	}

	private void accept() {
		while (!door.isClosed()) {
			try {
				var near = door.accept();
				try {
					var pair = new Pair(near, new Socket("127.0.0.1", nodes.get(node)));
					open.add(pair);
					Thread.ofVirtual().start(() -> pass(pair, pair.near(), pair.far()));
					Thread.ofVirtual().start(() -> pass(pair, pair.far(), pair.near()));
				} catch (IOException nobodyThere) {
					near.close();
				}
			} catch (IOException e) {
				// The door is closed, or who knocked has gone.
			}
		}
	}

	private void pass(Pair pair, Socket from, Socket to) {
		var bytes = new byte[CHUNK];
		try {
			while (true) {
				boolean slowly = System.nanoTime() < slow;
				int count = from.getInputStream().read(bytes, 0, slowly ? SLOW_CHUNK : CHUNK);
				if (count < 0) {
					break;
				}
				if (slowly) {
					LockSupport.parkNanos(SLOW_PAUSE);
				}
				while (System.nanoTime() < hole) {
					LockSupport.parkNanos(SLOW_PAUSE);
				}
				to.getOutputStream().write(bytes, 0, count);
			}
		} catch (IOException e) {
			// Either end has gone; the other one hears of it.
		}
		pair.close(false);
		open.remove(pair);
	}

	@Override
	public void close() throws IOException {
		door.close();
		open.forEach(pair -> pair.close(false));
	}
}
