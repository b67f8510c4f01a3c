package org.cmn.portal.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/** A WebSocket client (RFC 6455) that costs little itself, as {@link XmppLine} does: short texts, pings answered, nothing else. */
abstract class WebSocketLine implements AutoCloseable {

	private static final int TEXT = 1;
	private static final int PING = 9;
	private static final int PONG = 10;
	private static final int SHORT = 125;
	private static final int MEDIUM = 126;

	private final Socket socket;
	private final OutputStream out;
	private final DataInputStream in;

	WebSocketLine(URI address) {
		try {
			socket = new Socket(address.getHost(), address.getPort());
			socket.setTcpNoDelay(true);
			out = socket.getOutputStream();
			in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
			var nonce = new byte[16];
			ThreadLocalRandom.current().nextBytes(nonce);
			out.write(("GET %s?%s HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: %s\r\n\r\n").formatted(
					address.getPath(), address.getQuery(), address.getHost(), address.getPort(), Base64.getEncoder().encodeToString(nonce)).getBytes(StandardCharsets.US_ASCII));
			if (!header().startsWith("HTTP/1.1 101")) {
				throw new IllegalStateException("The line did not open");
			}
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		Thread.startVirtualThread(this::listen);
	}

	/** A whole text came. */
	abstract void heard(String text);

	void send(String text) {
		write(TEXT, text.getBytes(StandardCharsets.UTF_8));
	}

	private String header() throws IOException {
		var header = new StringBuilder();
		while (header.indexOf("\r\n\r\n") < 0) {
			header.append((char) in.readUnsignedByte());
		}
		return header.toString();
	}

	/** Masked, as a client's have to be; in one piece. */
	private synchronized void write(int kind, byte[] content) {
		var frame = ByteBuffer.allocate(content.length + 8);
		frame.put((byte) (0x80 | kind));
		if (content.length <= SHORT) {
			frame.put((byte) (0x80 | content.length));
		} else {
			frame.put((byte) (0x80 | MEDIUM)).putShort((short) content.length);
		}
		var mask = new byte[4];
		ThreadLocalRandom.current().nextBytes(mask);
		frame.put(mask);
		for (var i = 0; i < content.length; i++) {
			frame.put((byte) (content[i] ^ mask[i % 4]));
		}
		try {
			out.write(frame.array(), 0, frame.position());
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private void listen() {
		try {
			while (true) {
				var kind = in.readUnsignedByte() & 0x0f;
				var length = in.readUnsignedByte() & 0x7f;
				var content = new byte[length <= SHORT ? length : length == MEDIUM ? in.readUnsignedShort() : Math.toIntExact(in.readLong())];
				in.readFully(content);
				if (kind == TEXT) {
					heard(new String(content, StandardCharsets.UTF_8));
				} else if (kind == PING) {
					write(PONG, content);
				}
			}
		} catch (IOException closed) {
			// Whoever waits for an answer finds out by its deadline.
		}
	}

	@Override
	public void close() {
		try {
			socket.close();
		} catch (IOException e) {
			// Gone already.
		}
	}
}
