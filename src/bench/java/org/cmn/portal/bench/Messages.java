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

	private static final int WARM_UP = 1_500;
	private static final int TIMES = 2_000;

	private Messages() {
	}

	/** Ben to Amina, one message at a time. */
	static Timings portal(String conversation) throws Exception {
		try (var ben = open("ben"); var amina = open("amina")) {
			return Timings.of(WARM_UP, TIMES, () -> {
				var id = UUID.randomUUID().toString();
				ben.send("{\"type\":\"send\",\"conversation\":\"" + conversation + "\",\"clientId\":\"" + id + "\",\"text\":\"Is there a guide for tapering?\"}");
				return amina.hear(text -> text.contains(id));
			});
		}
	}

	/** A round trip through an endpoint that only echoes. */
	static Timings echo(URI address) throws Exception {
		try (var socket = new Socket(address)) {
			return Timings.of(WARM_UP, TIMES, () -> {
				var id = UUID.randomUUID().toString();
				socket.send("{\"type\":\"send\",\"clientId\":\"" + id + "\",\"text\":\"Is there a guide for tapering?\"}");
				return socket.hear(text -> text.contains(id));
			});
		}
	}

	/** One row of the same size inserted and committed on the same PostgreSQL. */
	static Timings commit() throws Exception {
		try (var connection = Stack.jdbc()) {
			connection.createStatement().execute("create table if not exists bench_row (id uuid primary key, body bytea)");
			connection.setAutoCommit(false);
			try {
				return Timings.of(WARM_UP, TIMES, row(connection));
			} finally {
				connection.rollback();
				connection.createStatement().execute("drop table bench_row");
				connection.commit();
			}
		}
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
		var ticket = ApiClient.of(user).post("/api/live/ticket", null).json().get("ticket").getAsString();
		return new Socket(URI.create(Stack.baseUrl().replace("http", "ws") + "/live?ticket=" + ticket));
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
