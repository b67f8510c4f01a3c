package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.Test;

/** What strangers can do to the portal without signing in: nothing that others notice. */
class SiegeStackIT {

	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static final int STRANGERS = 220;

	@Test
	void a_stranger_cannot_fill_the_memory_with_forms() {
		var form = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + "a".repeat(2_000_000) + "\r\n--x--\r\n";
		var answers = IntStream.range(0, 12).mapToObj(i -> post("/help", form)).toList();

		assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(413);
		assertThat(post("/help", form.substring(0, 1000)).join()).as("control: a small one is not too large").isNotEqualTo(413);
		assertThat(ApiClient.of("chidi").get("/api/me").status()).isEqualTo(200);
	}

	@Test
	void strangers_who_begin_to_send_and_fall_silent_hold_nobody_up() throws Exception {
		List<Socket> silent = new ArrayList<>();
		var logged = Stack.portal().log("portal").length();
		try {
			for (var i = 0; i < STRANGERS; i++) {
				silent.add(silent("/api/me"));
			}
			assertThat(health()).isEqualTo(200);
			assertThat(silent).as("control: they are there").allMatch(Socket::isConnected);
		} finally {
			for (var socket : silent) {
				socket.close();
			}
		}
		assertThat(Stack.portal().log("portal").substring(logged)).as("who hangs up is no incident").doesNotContain("Connection is closed");
	}

	/** What follows such a request has no end to wait for. */
	@Test
	void who_offers_another_protocol_is_answered_at_once() throws Exception {
		var began = System.nanoTime();
		for (var i = 0; i < 5; i++) {
			assertThat(beginning("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: chat/2\r\n\r\n")).isEqualTo("HTTP/1.1 200");
		}
		assertThat(Duration.ofNanos(System.nanoTime() - began)).as("two seconds each when what does not come is waited for").isLessThan(Duration.ofSeconds(5));
	}

	/** Grizzly's HTTP/2 takes two locks in two orders: whoever hangs up at the wrong moment held two threads for ever. */
	@Test
	void http_2_is_not_spoken() throws Exception {
		assertThat(beginning("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n")).as("101 when it is spoken").isEqualTo("HTTP/1.1 200");
		assertThat(beginning("POST /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\nContent-Length: 2\r\n\r\n{}")).as("what it brings is read to its end").isEqualTo("HTTP/1.1 200");
	}

	/** Of what is answered to these bytes. */
	private static String beginning(String bytes) throws Exception {
		try (var socket = new Socket(URI.create(Stack.baseUrl()).getHost(), URI.create(Stack.baseUrl()).getPort())) {
			socket.setSoTimeout(5_000);
			socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
		}
	}

	private static Socket silent(String path) throws Exception {
		var address = URI.create(Stack.baseUrl());
		var socket = new Socket(address.getHost(), address.getPort());
		socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\na")
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private static int health() throws Exception {
		return HTTP.send(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + "/health/live")).timeout(Duration.ofSeconds(5)).build(),
				HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	/** The status; 413 also when the portal hangs up on what it will not read. */
	private static CompletableFuture<Integer> post(String path, String form) {
		return HTTP.sendAsync(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + path)).header("Content-Type", "multipart/form-data; boundary=x")
				.header("Origin", Stack.baseUrl()).header("Sec-Fetch-Site", "same-origin").timeout(Duration.ofSeconds(60))
				.POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding())
				.handle((answer, broken) -> broken == null ? answer.statusCode() : 413);
	}
}
