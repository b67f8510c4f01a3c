package org.cmn.portal.bench.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.cmn.portal.bench.delivery.History.Kind;

/** A client as {@code live-protocol.md} asks for: writes through a faulty line, shows what it hears in order, keeps its history. */
final class Person implements AutoCloseable {

	/** Without digits: an id in it can look like somebody's number, which the guard would refuse. */
	private static final String TEXT = "How slowly do you taper, and what do you say?";

	private final String name;
	private final FaultyLine line;
	private final List<String> conversations;
	private final History history;
	private final Access access;
	private final boolean catchesUp;
	private final Random random;
	private final Map<String, CompletableFuture<Long>> unanswered = new ConcurrentHashMap<>();
	private final Map<String, Long> last = new HashMap<>();
	private Connection connection;

	/** @param catchesUp false for the control: such a client shows what it happens to hear */
	Person(String name, FaultyLine line, int keycloak, List<String> conversations, History history, boolean catchesUp, Random random) {
		this.name = name;
		this.line = line;
		this.conversations = conversations;
		this.history = history;
		this.access = new Access(name, keycloak);
		this.catchesUp = catchesUp;
		this.random = random;
	}

	/** Sends so many messages, one after the other. @param mayGoOn asked before each */
	void write(int count, BooleanSupplier mayGoOn) {
		for (int i = 0; i < count; i++) {
			while (!mayGoOn.getAsBoolean()) {
				rest(100);
			}
			var conversation = conversations.get(i % conversations.size());
			var clientId = UUID.randomUUID().toString();
			history.add(Kind.S, conversation, clientId, 0, "");
			history.add(Kind.A, conversation, clientId, stored(conversation, clientId), "");
		}
	}

	/** Tries until it is: the same id each time, by the live line and now and then by the API. */
	private long stored(String conversation, String clientId) {
		for (int tries = 1;; tries++) {
			try {
				return tries % 3 == 0 ? post(conversation, clientId) : send(conversation, clientId);
			} catch (IOException | TimeoutException | ExecutionException | CompletionException e) {
				leave();
				rest(Math.min(5_000, 250L << Math.min(tries, 5)) * (1 + random.nextInt(100)) / 100);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(e);
			}
		}
	}

	private long send(String conversation, String clientId) throws IOException, InterruptedException, ExecutionException, TimeoutException {
		var answer = unanswered.computeIfAbsent(clientId, id -> new CompletableFuture<>());
		connected().send("{\"type\":\"send\",\"conversation\":\"" + conversation + "\",\"clientId\":\"" + clientId + "\",\"text\":\"" + TEXT + "\"}");
		return answer.get(Access.PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

	private long post(String conversation, String clientId) throws IOException, InterruptedException {
		return access.call("POST", line.port(), "/api/conversations/" + conversation + "/messages", "{\"clientId\":\"" + clientId + "\",\"text\":\"" + TEXT + "\"}").get("seq").getAsLong();
	}

	/** Until everything that is there was shown, by the way that a page goes when its line is back. */
	void settle() throws Exception {
		for (var conversation : conversations) {
			long newest = truth(conversation).size();
			for (int tries = 0; catchesUp && shownUpTo(conversation) < newest; tries++) {
				if (tries == 60) {
					throw new IllegalStateException(name + " cannot catch up with " + conversation);
				}
				try {
					connected().askFor(conversation);
				} catch (IOException | CompletionException | TimeoutException e) {
					leave();
				}
				rest(500);
			}
			truth(conversation).forEach(message -> history.add(Kind.T, conversation, message.get("clientId").getAsString(), message.get("seq").getAsLong(), message.get("sender").getAsString()));
		}
	}

	private List<JsonObject> truth(String conversation) throws IOException, InterruptedException {
		var all = new java.util.ArrayList<JsonObject>();
		boolean more = true;
		while (more) {
			var page = access.call("GET", line.port(), "/api/conversations/" + conversation + "/messages?limit=100&after=" + (all.isEmpty() ? 0 : all.getLast().get("seq").getAsLong()), null);
			page.getAsJsonArray("items").forEach(message -> all.add(message.getAsJsonObject()));
			more = page.get("more").getAsBoolean();
		}
		return all;
	}

	private synchronized long shownUpTo(String conversation) {
		return last.getOrDefault(conversation, 0L);
	}

	private Connection connected() throws IOException, InterruptedException, TimeoutException {
		synchronized (this) {
			if (connection != null) {
				return connection;
			}
		}
		var opened = new Connection();
		synchronized (this) {
			connection = opened;
		}
		if (catchesUp) {
			for (var conversation : conversations) {
				opened.askFor(conversation);
			}
		}
		return opened;
	}

	/** Whatever it was: the next try goes over a new line, perhaps to another portal. */
	private void leave() {
		Connection left;
		synchronized (this) {
			left = connection;
			connection = null;
		}
		if (left != null) {
			left.socket.abort();
		}
		line.turn();
	}

	/** The number after the last one is shown, one that is known is dropped, a later one means that there is a gap. */
	private synchronized void hear(JsonObject message, Connection from) {
		var conversation = message.get("conversation").getAsString();
		long seq = message.get("seq").getAsLong();
		long shown = last.getOrDefault(conversation, 0L);
		if (seq > shown + 1 && catchesUp) {
			from.askForLater(conversation);
		} else if (seq > shown) {
			history.add(Kind.G, conversation, message.get("clientId").getAsString(), seq, message.get("sender").getAsString());
			last.put(conversation, seq);
		}
	}

	private static void rest(long millis) {
		LockSupport.parkNanos(millis * 1_000_000L);
	}

	@Override
	public void close() throws IOException {
		leave();
		line.close();
		history.close();
	}

	private final class Connection implements WebSocket.Listener {

		/** There before the first frame is heard. */
		private volatile WebSocket socket;
		private final StringBuilder part = new StringBuilder();

		Connection() throws IOException, InterruptedException, TimeoutException {
			var ticket = access.call("POST", line.port(), "/api/live/ticket", null).get("ticket").getAsString();
			try {
				access.http().newWebSocketBuilder().connectTimeout(Access.PATIENCE)
						.buildAsync(URI.create("ws://127.0.0.1:" + line.port() + "/live?ticket=" + ticket), this).get(Access.PATIENCE.toSeconds(), TimeUnit.SECONDS);
			} catch (ExecutionException e) {
				throw new IOException(e.getCause());
			}
		}

		@Override
		public void onOpen(WebSocket opened) {
			socket = opened;
			opened.request(1);
		}

		synchronized void send(String frame) throws IOException, InterruptedException, TimeoutException {
			try {
				socket.sendText(frame, true).get(Access.PATIENCE.toSeconds(), TimeUnit.SECONDS);
			} catch (ExecutionException e) {
				throw new IOException(e.getCause());
			}
		}

		void askFor(String conversation) throws IOException, InterruptedException, TimeoutException {
			send("{\"type\":\"catch-up\",\"conversation\":\"" + conversation + "\",\"after\":" + shownUpTo(conversation) + "}");
		}

		/** Not on the thread that hears. */
		void askForLater(String conversation) {
			Thread.ofVirtual().start(() -> {
				try {
					askFor(conversation);
				} catch (IOException | TimeoutException | InterruptedException e) {
					socket.abort();
				}
			});
		}

		@Override
		public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
			part.append(data);
			if (isLast) {
				frame(JsonParser.parseString(part.toString()).getAsJsonObject());
				part.setLength(0);
			}
			from.request(1);
			return null;
		}

		private void frame(JsonObject frame) {
			switch (frame.get("type").getAsString()) {
				case "stored" -> unanswered.getOrDefault(frame.get("clientId").getAsString(), new CompletableFuture<>()).complete(frame.get("seq").getAsLong());
				case "message" -> hear(frame, this);
				case "missed" -> askForLater(frame.get("conversation").getAsString());
				case "messages" -> {
					frame.getAsJsonArray("messages").forEach(message -> hear(message.getAsJsonObject(), this));
					if (frame.get("more").getAsBoolean()) {
						askForLater(frame.get("conversation").getAsString());
					}
				}
				case "error" -> {
					if (frame.has("clientId")) {
						unanswered.getOrDefault(frame.get("clientId").getAsString(), new CompletableFuture<>()).completeExceptionally(new IOException(frame.toString()));
						unanswered.remove(frame.get("clientId").getAsString());
					}
				}
				default -> {
					// Marks and changes of conversations say nothing about messages.
				}
			}
		}
	}
}
