package org.cmn.portal.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A client of {@code /live} on a real socket: sends frames, keeps what comes, knows how it ended. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static final int SECONDS = 20;

	private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
	private final List<JsonObject> passed = new ArrayList<>();
	private final CompletableFuture<Integer> closed = new CompletableFuture<>();
	private final StringBuilder part = new StringBuilder();
	private WebSocket socket;

	/** Opens a socket with a one-time ticket, as a program with a token does. */
	public static LiveClient of(String name) {
		return open("?ticket=" + ticket(name), Map.of()).taken();
	}

	/** The same at another node. */
	public static LiveClient of(String name, String base) {
		var ticket = ApiClient.of(name).at(base).post("/api/live/ticket", null).json().get("ticket").getAsString();
		return open(base, "?ticket=" + ticket, Map.of()).taken();
	}

	/**
	 * Until the portal has answered something: the handshake is through before the socket counts as one of the member's.
	 * A page asks for what it missed as soon as it is connected, and so misses nothing in between.
	 */
	private LiveClient taken() {
		if (socket != null) {
			catchUp(UUID.randomUUID().toString(), 0).await("error");
		}
		return this;
	}

	public static String ticket(String name) {
		return ApiClient.of(name).post("/api/live/ticket", null).json().get("ticket").getAsString();
	}

	/** @param query with its question mark, or empty */
	public static LiveClient open(String query, Map<String, String> headers) {
		return open(Stack.baseUrl(), query, headers);
	}

	private static LiveClient open(String base, String query, Map<String, String> headers) {
		var client = new LiveClient();
		var builder = HTTP.newWebSocketBuilder();
		headers.forEach(builder::header);
		try {
			client.socket = builder.buildAsync(URI.create(base.replaceFirst("^http", "ws") + "/live" + query), client).join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof WebSocketHandshakeException refused) {
				client.closed.complete(refused.getResponse().statusCode());
			} else {
				throw e;
			}
		}
		return client;
	}

	/** 101 when it is open, else the status that the handshake was refused with. */
	public int handshake() {
		return socket == null ? closed.join() : 101;
	}

	public LiveClient send(String frame) {
		socket.sendText(frame, true).join();
		return this;
	}

	/** The conversation's next message. @return its client id */
	public String say(String conversation, String text) {
		var clientId = UUID.randomUUID().toString();
		say(conversation, clientId, text);
		return clientId;
	}

	public void say(String conversation, String clientId, String text) {
		var frame = new JsonObject();
		frame.addProperty("type", "send");
		frame.addProperty("conversation", conversation);
		frame.addProperty("clientId", clientId);
		frame.addProperty("text", text);
		send(frame.toString());
	}

	public LiveClient catchUp(String conversation, long after) {
		return send("{\"type\":\"catch-up\",\"conversation\":\"" + conversation + "\",\"after\":" + after + "}");
	}

	/** The next frame of this type; others that came before it can still be asked for. */
	public JsonObject await(String type) {
		var frame = next(type, TimeUnit.SECONDS.toMillis(SECONDS));
		if (frame == null) {
			throw new IllegalStateException("No frame of type " + type + " came" + (closed.isDone() ? ", the socket was closed with " + closed.join() : ""));
		}
		return frame;
	}

	/** Whether nothing of this type comes for a while: the only kind of waiting that cannot be shorter. */
	public boolean hearsNothing(String type, int millis) {
		return next(type, millis) == null;
	}

	/** The code that the portal closed it with; 1006 when the line was cut. */
	public int closeCode(int seconds) {
		try {
			return closed.get(seconds, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			throw new IllegalStateException("Still open after " + seconds + " s", e);
		} catch (InterruptedException | ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	public boolean isOpen() {
		return socket != null && !closed.isDone();
	}

	/** Without a word, as when a train enters a tunnel. */
	public void cut() {
		socket.abort();
	}

	@Override
	public void close() {
		if (socket != null) {
			socket.abort();
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		part.append(data);
		if (last) {
			frames.add(JsonParser.parseString(part.toString()).getAsJsonObject());
			part.setLength(0);
		}
		webSocket.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
		closed.complete(code);
		return null;
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		closed.complete(error instanceof IOException ? 1006 : -1);
	}

	private JsonObject next(String type, long millis) {
		var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
		for (var frame : passed) {
			if (isOf(type, frame)) {
				passed.remove(frame);
				return frame;
			}
		}
		try {
			for (var frame = poll(deadline); frame != null; frame = poll(deadline)) {
				if (isOf(type, frame)) {
					return frame;
				}
				passed.add(frame);
			}
			return null;
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private JsonObject poll(long deadline) throws InterruptedException {
		return frames.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
	}

	private static boolean isOf(String type, JsonObject frame) {
		return frame.get("type").getAsString().equals(type);
	}
}
