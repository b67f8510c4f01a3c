package org.cmn.portal.bench;

import java.net.URI;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.google.gson.JsonParser;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;

/** One message: from sending on one socket to its arrival on another person's socket, stored durably before. */
final class Messages {

	/** What is hot is compiled only after it ran many times; before that nothing steady can be measured. */
	private static final int WARM_UP = 10_000;
	private static final int ROUNDS = 10;
	private static final int TIMES = 300;

	private Messages() {
	}

	/** Ben to Amina, one message at a time; a round trip through an endpoint that only echoes; a commit of one row. */
	record Measured(Timings portal, Timings echo, Timings commit) {

		/** How many times its floor a message takes. */
		double ratio() {
			return portal.p50() / (echo.p50() + commit.p50());
		}
	}

	static Measured measure(String conversation, URI bareEcho) throws Exception {
		try (var ben = open("ben"); var amina = open("amina"); var bare = new Socket(bareEcho); var connection = Stack.jdbc()) {
			connection.createStatement().execute("create table if not exists bench_row (id uuid primary key, body bytea)");
			connection.setAutoCommit(false);
			try {
				var all = Timings.inTurn(WARM_UP, ROUNDS, TIMES, message(conversation, ben, amina), message(conversation, bare, bare), row(connection));
				return new Measured(all.get(0), all.get(1), all.get(2));
			} finally {
				connection.rollback();
				connection.createStatement().execute("drop table bench_row");
				connection.commit();
			}
		}
	}

	private static Callable<String> message(String conversation, Socket from, Socket to) {
		return () -> {
			var id = UUID.randomUUID().toString();
			from.send("{\"type\":\"send\",\"conversation\":\"" + conversation + "\",\"clientId\":\"" + id + "\",\"text\":\"Is there a guide for tapering?\"}");
			return to.hear(text -> text.contains(id));
		};
	}

	private static Callable<Boolean> row(Connection connection) throws Exception {
		var insert = connection.prepareStatement("insert into bench_row (id, body) values (?, ?)");
		var body = new byte[64];
		return () -> {
			insert.setObject(1, UUID.randomUUID());
			insert.setBytes(2, body);
			insert.executeUpdate();
			connection.commit();
			return true;
		};
	}

	static Socket open(String user) {
		return new Socket(address(user));
	}

	/** Where this user's line opens, once. */
	static URI address(String user) {
		var ticket = ApiClient.of(user).post("/api/live/ticket", null).json().get("ticket").getAsString();
		return URI.create(Stack.baseUrl().replace("http", "ws") + "/live?ticket=" + ticket);
	}

	/** Pairs Amina and Ben, who are both members by then, and answers the id of their conversation. */
	static String conversation() {
		for (var name : new String[] { "ben", "amina", "eva" }) {
			ApiClient.of(name).get("/api/me");
		}
		ApiClient.of("eva").post("/api/mentorships", "{\"mentor\":\"amina@example.org\",\"mentee\":\"ben@example.org\"}");
		return JsonParser.parseString(ApiClient.of("ben").get("/api/conversations").body()).getAsJsonObject().getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
	}
}
