package org.cmn.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.LiveClient;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live line on real sockets against the whole running portal (promises W1, I4, I5, S2, S3, R2, A1). */
class LiveStackIT {

	private static Pairs pair;

	@BeforeAll
	static void pairTwo() {
		pair = Pairs.make("live");
	}

	// ---- who gets a socket

	@Test
	void nobody_gets_a_socket_unsigned_and_a_ticket_works_once() {
		assertThat(LiveClient.open("", Map.of("Origin", Stack.baseUrl())).handshake()).isEqualTo(401);
		assertThat(LiveClient.open("?ticket=nonsense", Map.of()).handshake()).isEqualTo(401);

		var ticket = LiveClient.ticket(pair.mentee());
		try (var first = LiveClient.open("?ticket=" + ticket, Map.of()); var second = LiveClient.open("?ticket=" + ticket, Map.of())) {
			assertThat(first.handshake()).as("control: a good ticket opens").isEqualTo(101);
			assertThat(second.handshake()).isEqualTo(401);
		}
	}

	@Test
	void a_page_of_another_origin_gets_no_socket_with_a_cookie_or_with_a_ticket() {
		try (var browser = signedIn(pair.mentee())) {
			var cookie = cookie(browser);
			for (var origin : List.of("http://evil.example", "null", Stack.baseUrl() + ".evil.example", Stack.baseUrl().replace("http", "https"), Stack.baseUrl().toUpperCase())) {
				assertThat(LiveClient.open("", Map.of("Cookie", cookie, "Origin", origin)).handshake()).as(origin).isEqualTo(404);
				assertThat(LiveClient.open("?ticket=" + LiveClient.ticket(pair.mentee()), Map.of("Origin", origin)).handshake()).as(origin).isEqualTo(404);
			}
			assertThat(LiveClient.open("", Map.of("Cookie", cookie)).handshake()).as("a browser always says where it comes from").isEqualTo(404);
			try (var own = LiveClient.open("", Map.of("Cookie", cookie, "Origin", Stack.baseUrl()))) {
				assertThat(own.handshake()).as("control: the portal's own page").isEqualTo(101);
			}
		}
	}

	@Test
	void a_member_has_five_sockets_and_not_six() {
		var sockets = new ArrayList<LiveClient>();
		var six = Pairs.make("live-six");
		for (var i = 0; i < 5; i++) {
			sockets.add(LiveClient.of(six.mentee()));
		}
		assertThat(sockets).allMatch(LiveClient::isOpen);
		assertThat(LiveClient.of(six.mentee()).handshake()).isEqualTo(429);

		sockets.remove(0).close();
		await("a place is free again", () -> placeIsFree(six.mentee()));
		sockets.forEach(LiveClient::close);
	}

	// ---- what goes over it

	@Test
	void two_clients_see_the_same_messages_in_the_same_order() {
		var two = Pairs.make("live-order");
		try (var ben = LiveClient.of(two.mentee()); var amina = LiveClient.of(two.mentor())) {
			for (var i = 1; i <= 15; i++) {
				ben.say(two.conversation(), "message " + i);
			}
			var seen = numbers(ben, 15);
			assertThat(seen).isEqualTo(LongStream.range(seen.get(0), seen.get(0) + 15).boxed().toList());
			assertThat(numbers(amina, 15)).isEqualTo(seen);
		}
	}

	@Test
	void stored_is_answered_after_the_commit_and_the_same_client_id_is_answered_the_same() {
		try (var ben = LiveClient.of(pair.mentee())) {
			var clientId = ben.say(pair.conversation(), "once");
			var stored = ben.await("stored");
			var read = ApiClient.of(pair.mentor()).get(pair.messages() + "?after=" + (stored.get("seq").getAsLong() - 1)).json().getAsJsonArray("items");
			assertThat(read.get(0).getAsJsonObject().get("text").getAsString()).isEqualTo("once");
			ben.await("message");

			ben.say(pair.conversation(), clientId, "once");
			assertThat(ben.await("stored")).isEqualTo(stored);
			assertThat(ben.hearsNothing("message", 700)).as("nothing new was stored").isTrue();
			var overRest = ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"" + clientId + "\",\"text\":\"once\"}").json();
			assertThat(overRest.get("seq")).isEqualTo(stored.get("seq"));
			assertThat(overRest.get("text").getAsString()).isEqualTo("once");

			var other = ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"" + clientId + "\",\"text\":\"another text\"}");
			assertThat(other.status()).isEqualTo(409);
			assertThat(other.json().get("reason").getAsString()).isEqualTo("client-id-taken");
		}
	}

	@Test
	void what_came_while_the_line_was_cut_comes_by_asking_for_it() {
		try (var ben = LiveClient.of(pair.mentee())) {
			var amina = LiveClient.of(pair.mentor());
			ben.say(pair.conversation(), "before the tunnel");
			var last = amina.await("message").get("seq").getAsLong();
			amina.cut();
			ben.say(pair.conversation(), "in the tunnel 1");
			ben.say(pair.conversation(), "in the tunnel 2");
			// Told to everyone at once: what ben hears himself is no longer on its way to somebody who comes now.
			ben.await("message");
			ben.await("message");
			ben.await("message");
			try (var again = LiveClient.of(pair.mentor())) {
				assertThat(again.hearsNothing("message", 300)).as("control: nothing comes by itself").isTrue();
				var missed = again.catchUp(pair.conversation(), last).await("messages");
				assertThat(missed.getAsJsonArray("messages").asList().stream().map(one -> one.getAsJsonObject().get("text").getAsString()).toList())
						.containsExactly("in the tunnel 1", "in the tunnel 2");
				assertThat(missed.get("more").getAsBoolean()).isFalse();
			}
		}
	}

	@Test
	void delivered_and_seen_reach_the_one_who_wrote() {
		try (var ben = LiveClient.of(pair.mentee()); var amina = LiveClient.of(pair.mentor())) {
			ben.say(pair.conversation(), "are you there?");
			var seq = amina.await("message").get("seq").getAsLong();
			amina.send("{\"type\":\"delivered\",\"conversation\":\"" + pair.conversation() + "\",\"upTo\":" + seq + "}");
			var delivered = ben.await("mark");
			assertThat(delivered.get("deliveredUpTo").getAsLong()).isEqualTo(seq);
			assertThat(delivered.get("seenUpTo").getAsLong()).isLessThan(seq);
			amina.send("{\"type\":\"seen\",\"conversation\":\"" + pair.conversation() + "\",\"upTo\":" + seq + "}");
			assertThat(ben.await("mark").get("seenUpTo").getAsLong()).isEqualTo(seq);
		}
	}

	@Test
	void strangers_and_those_who_run_the_portal_hear_and_find_nothing() {
		for (var name : List.of("eva", "olu", "dana", "pat", Pairs.make("live-other").mentor())) {
			try (var stranger = LiveClient.of(name); var ben = LiveClient.of(pair.mentee())) {
				ben.say(pair.conversation(), "canary for " + name);
				ben.await("message");
				assertThat(stranger.hearsNothing("message", 200)).as(name).isTrue();
				for (var id : List.of(pair.conversation(), UUID.randomUUID().toString())) {
					stranger.catchUp(id, 0);
					assertThat(stranger.await("error").get("reason").getAsString()).isEqualTo("not-found");
					stranger.say(id, "let me in");
					assertThat(stranger.await("error").get("reason").getAsString()).isEqualTo("not-found");
				}
			}
		}
	}

	@Test
	void no_word_is_found_in_a_dump_in_the_files_or_in_the_logs() throws Exception {
		var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
		var control = "control-" + UUID.randomUUID();
		try (var ben = LiveClient.of(pair.mentee())) {
			ben.say(pair.conversation(), control, canary);
			ben.await("stored");
			ben.say(pair.conversation(), "not a good id", canary);
			ben.await("error");
		}
		assertThat(tablesWith(control)).as("control: what is not private is found").containsExactly("message");
		assertThat(tablesWith(canary)).isEmpty();
		assertThat(tablesWith(HexFormat.of().formatHex(canary.getBytes(StandardCharsets.US_ASCII)))).isEmpty();
		if (Stack.portal().process() != null) {
			assertThat(filesWith(control)).as("control: the files are really read").isNotEmpty();
			assertThat(filesWith(canary)).isEmpty();
		}
	}

	@Test
	void a_frame_that_makes_no_sense_is_answered_and_the_socket_goes_on() {
		try (var ben = LiveClient.of(pair.mentee())) {
			for (var frame : List.of("", "{", "[]", "{\"type\":\"dance\"}", "{\"type\":\"send\"}", "{\"type\":\"seen\",\"conversation\":\"" + pair.conversation() + "\",\"upTo\":1e999999999}")) {
				ben.send(frame);
				var error = ben.await("error");
				assertThat(error.get("reason").getAsString()).as(frame).startsWith("frame-");
				assertThat(error.get("detail").getAsString()).doesNotContain("Exception");
			}
			ben.say(pair.conversation(), "y".repeat(4001));
			assertThat(ben.await("error").get("reason").getAsString()).isEqualTo("too-long");
			ben.say(pair.conversation(), "still here");
			assertThat(ben.await("stored")).isNotNull();
		}
	}

	// ---- how it ends

	@Test
	void more_than_16_kilobytes_end_the_socket() {
		try (var ben = LiveClient.of(pair.mentee())) {
			ben.send(" ".repeat(16 * 1024));
			assertThat(ben.await("error").get("reason").getAsString()).as("control: 16 KB are read").isEqualTo("frame-not-readable");
			ben.send(" ".repeat(16 * 1024 + 1));
			assertThat(ben.closeCode(5)).isEqualTo(1009);
		}
	}

	@Test
	void who_floods_is_closed_and_bystanders_go_on() {
		var flood = Pairs.make("live-flood");
		try (var flooder = LiveClient.of(flood.mentee()); var bystander = LiveClient.of(pair.mentee()); var steady = LiveClient.of(flood.mentor())) {
			// One after the other is a flood too; what lay unread on a line that is closed would cut it, and the code with it.
			boolean answered = true;
			for (var i = 0; i < 200 && answered && flooder.isOpen(); i++) {
				answered = !flooder.send("{\"type\":\"dance\"}").hearsNothing("error", 2_000);
				assertThat(answered || i > 0).as("control: the first is answered").isTrue();
			}
			assertThat(flooder.closeCode(5)).isEqualTo(4429);
			bystander.say(pair.conversation(), "unharmed");
			assertThat(bystander.await("stored")).isNotNull();
			steady.say(flood.conversation(), "so is the partner");
			assertThat(steady.await("stored")).isNotNull();
		}
	}

	@Test
	void who_does_not_read_is_dropped_within_15_seconds_and_nobody_waits() throws Exception {
		var slow = Pairs.make("live-slow");
		fill(slow);
		var readers = new ArrayList<LiveClient>();
		try (var deaf = handshakeByHand("?ticket=" + LiveClient.ticket(slow.mentor())); var ben = LiveClient.of(slow.mentee())) {
			for (var i = 0; i < 4; i++) {
				readers.add(LiveClient.of(slow.mentor()));
			}
			for (var i = 0; i < 18; i++) {
				deaf.getOutputStream().write(masked("{\"type\":\"catch-up\",\"conversation\":\"" + slow.conversation() + "\",\"after\":0}"));
			}
			var began = System.nanoTime();
			assertThat(placeIsFree(slow.mentor())).as("control: at first it counts as one of five").isFalse();
			do {
				var sent = System.nanoTime();
				ben.say(slow.conversation(), "does it keep you waiting?");
				for (var reader : readers) {
					reader.await("message");
				}
				assertThat(seconds(sent)).as("nobody waits for it").isLessThan(2);
				assertThat(seconds(began)).as("dropped").isLessThan(15);
				Thread.sleep(250);
			} while (!placeIsFree(slow.mentor()));
			assertThat(readers).as("control: who reads stays").allMatch(LiveClient::isOpen);
		} finally {
			readers.forEach(LiveClient::close);
		}
	}

	@Test
	void signing_out_closes_all_sockets_of_the_sign_in_and_no_other() {
		try (var browser = signedIn(pair.mentee()); var elsewhere = LiveClient.of(pair.mentee())) {
			var headers = Map.of("Cookie", cookie(browser), "Origin", Stack.baseUrl());
			try (var first = LiveClient.open("", headers); var second = LiveClient.open("", headers)) {
				assertThat(List.of(first.handshake(), second.handshake())).containsOnly(101);
				var page = browser.newPage();
				page.navigate(Stack.baseUrl() + "/messages");
				page.locator("details.menu summary").click();
				page.locator("form[action$='/sign-out'] button").click();
				assertThat(first.closeCode(5)).isEqualTo(4401);
				assertThat(second.closeCode(5)).isEqualTo(4401);
				assertThat(elsewhere.isOpen()).as("control: another sign-in stays").isTrue();
				assertThat(LiveClient.open("", headers).handshake()).isEqualTo(401);
			}
		}
	}

	@Test
	void a_deactivated_member_is_out_within_five_seconds_and_cannot_come_back() {
		var out = Pairs.make("live-out");
		try (var ben = LiveClient.of(out.mentee()); var amina = LiveClient.of(out.mentor())) {
			var ticket = LiveClient.ticket(out.mentee());
			assertThat(ApiClient.of("eva").post("/api/members/" + out.menteeId() + "/deactivation", null).status()).isEqualTo(204);
			try {
				assertThat(ben.closeCode(5)).isEqualTo(4401);
				assertThat(LiveClient.open("?ticket=" + ticket, Map.of()).handshake()).isEqualTo(401);
				assertThat(amina.isOpen()).as("control: the other one stays").isTrue();
			} finally {
				ApiClient.of("eva").send("DELETE", "/api/members/" + out.menteeId() + "/deactivation", null, null);
			}
		}
	}

	@Test
	void whoever_another_node_deactivated_is_out_within_five_seconds_though_nobody_told() throws Exception {
		var out = Pairs.make("live-untold");
		try (var ben = LiveClient.of(out.mentee()); var amina = LiveClient.of(out.mentor()); var database = Stack.jdbc()) {
			activate(database, out.menteeId(), false);
			try {
				assertThat(ben.closeCode(5)).isEqualTo(4401);
				assertThat(amina.hearsNothing("error", 1_000)).isTrue();
				assertThat(amina.isOpen()).as("control: the other one was asked for too, and stays").isTrue();
			} finally {
				activate(database, out.menteeId(), true);
			}
		}
	}

	private static void activate(Connection database, String member, boolean active) throws SQLException {
		try (var statement = database.prepareStatement("update member set active = ? where id = cast(? as uuid)")) {
			statement.setBoolean(1, active);
			statement.setString(2, member);
			assertThat(statement.executeUpdate()).isEqualTo(1);
		}
	}

	@Test
	void a_right_that_ends_ends_at_the_next_frame() {
		var end = Pairs.make("live-end");
		try (var ben = LiveClient.of(end.mentee())) {
			ben.say(end.conversation(), "in time");
			ben.await("stored");
			ApiClient.of("eva").post("/api/mentorships/" + end.mentorship() + "/end", null);
			assertThat(ben.await("conversation").get("conversation").getAsString()).isEqualTo(end.conversation());
			ben.say(end.conversation(), "too late");
			assertThat(ben.await("error").get("reason").getAsString()).isEqualTo("conversation-ended");
			ApiClient.of("eva").send("DELETE", "/api/mentorships/" + end.mentorship() + "/end", null, null);
		}
	}

	// ---- by hand

	private static List<Long> numbers(LiveClient client, int count) {
		var numbers = new ArrayList<Long>();
		for (var i = 0; i < count; i++) {
			numbers.add(client.await("message").get("seq").getAsLong());
		}
		return numbers;
	}

	/** Enough text that a question for all of it is answered with 40,000 characters. */
	private static void fill(Pairs two) {
		for (var i = 0; i < 11; i++) {
			ApiClient.of(two.mentee()).post(two.messages(), "{\"clientId\":\"fill-" + i + "\",\"text\":\"" + "z".repeat(4000) + "\"}");
		}
	}

	private static BrowserContext signedIn(String name) {
		var context = Stack.newContext();
		Stack.signIn(context.newPage(), name);
		return context;
	}

	private static String cookie(BrowserContext context) {
		Cookie found = context.cookies(Stack.baseUrl()).stream().filter(cookie -> cookie.name.equals("__Host-cmn")).findFirst().orElseThrow();
		return found.name + "=" + found.value;
	}

	/** A socket with a small window that reads nothing but the handshake. */
	private static Socket handshakeByHand(String query) throws Exception {
		var address = URI.create(Stack.baseUrl());
		var socket = new Socket();
		socket.setReceiveBufferSize(4096);
		socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
		socket.getOutputStream().write(("GET /live" + query + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
				+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		var head = new StringBuilder();
		for (InputStream in = socket.getInputStream(); head.indexOf("\r\n\r\n") < 0;) {
			head.append((char) in.read());
		}
		assertThat(head.toString()).startsWith("HTTP/1.1 101");
		return socket;
	}

	private static List<String> tablesWith(String text) throws Exception {
		var found = new ArrayList<String>();
		try (var connection = Stack.jdbc(); var tables = connection.createStatement().executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
			while (tables.next()) {
				var table = tables.getString(1);
				try (var rows = connection.createStatement().executeQuery("select 1 from \"" + table + "\" t where cast(t as text) like '%" + text + "%' limit 1")) {
					if (rows.next()) {
						found.add(table);
					}
				}
			}
		}
		return found;
	}

	/** In the raw files of database, logs and index. */
	private static List<String> filesWith(String text) throws Exception {
		var found = new ArrayList<String>();
		Files.walkFileTree(Stack.portal().data(), new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (holds(file, text)) {
					found.add(file.toString());
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException gone) {
				// The database took it away meanwhile.
				return FileVisitResult.CONTINUE;
			}
		});
		return found;
	}

	private static boolean holds(Path file, String text) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
		} catch (IOException e) {
			return false;
		}
	}

	private static boolean placeIsFree(String name) {
		// Each try takes a ticket, of which a member has only so many.
		java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
		try (var probe = LiveClient.of(name)) {
			return probe.handshake() == 101;
		}
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}

	private static byte[] masked(String text) {
		var bytes = text.getBytes(StandardCharsets.UTF_8);
		var mask = new byte[4];
		new Random().nextBytes(mask);
		var frame = new java.io.ByteArrayOutputStream();
		frame.write(0x81);
		frame.write(0x80 | bytes.length);
		frame.writeBytes(mask);
		for (var i = 0; i < bytes.length; i++) {
			frame.write(bytes[i] ^ mask[i % 4]);
		}
		return frame.toByteArray();
	}

	private static void await(String what, java.util.function.BooleanSupplier condition) {
		var deadline = System.nanoTime() + 10_000_000_000L;
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as(what).isLessThan(deadline);
			Thread.onSpinWait();
		}
	}
}
