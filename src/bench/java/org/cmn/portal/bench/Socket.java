package org.cmn.portal.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A WebSocket client that keeps what it hears until somebody asks. */
public class Socket implements WebSocket.Listener, AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
	private final StringBuilder part = new StringBuilder();
	private final WebSocket socket;

	public Socket(URI address) {
		socket = CLIENT.newWebSocketBuilder().buildAsync(address, this).join();
	}

	static boolean canOpen(URI address) {
		try (var socket = new Socket(address)) {
			return true;
		} catch (java.util.concurrent.CompletionException e) {
			return false;
		}
	}

	public void send(String text) {
		socket.sendText(text, true).join();
	}

	/** The next text that fits, others before it are dropped; fails after ten seconds. */
	public String hear(Predicate<String> fits) throws InterruptedException {
		while (true) {
			var text = heard.poll(10, TimeUnit.SECONDS);
			if (text == null) {
				throw new IllegalStateException("Nothing was heard for ten seconds");
			}
			if (fits.test(text)) {
				return text;
			}
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
		part.append(data);
		if (last) {
			heard.add(part.toString());
			part.setLength(0);
		}
		from.request(1);
		return null;
	}

	@Override
	public void close() {
		socket.abort();
	}
}
