package org.cmn.payara;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.cmn.portal.testkit.RawRequest;
import org.glassfish.api.event.EventListener;
import org.glassfish.grizzly.PortRange;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door in a real Grizzly, before a handler with the bad manners of a server that the portal is not yet, or no longer, part of. */
class DoorTest {

	private final Door door = new Door();
	private final CountDownLatch begun = new CountDownLatch(1);
	private HttpServer server;
	private String address;

	@BeforeEach
	void start() throws IOException {
		var listener = new NetworkListener("any free port", "127.0.0.1", new PortRange(20000, 60000));
		listener.registerAddOn(door);
		server = new HttpServer();
		server.addListener(listener);
		server.getServerConfiguration().addHttpHandler(new HttpHandler() {

			@Override
			public void service(Request request, Response response) throws Exception {
				if (request.getRequestURI().equals("/resources")) {
					response.setStatus(301);
					response.setHeader("Location", "http://" + request.getHeader("Host") + "/resources/?q=1");
					response.getWriter().write("It is at " + request.getHeader("Host"));
				} else if (request.getRequestURI().equals("/portal")) {
					response.setHeader(StandingHeaders.POLICY, "default-src 'none'; script-src 'nonce-1'");
					response.setHeader("Location", "https://keycloak.example.org/auth");
					begun.countDown();
					request.getInputStream().readAllBytes();
					response.getWriter().write("the portal's own");
				} else {
					response.sendError(404, "Payara Micro 6");
				}
			}
		}, "/");
		server.start();
		address = "http://127.0.0.1:" + listener.getPort();
	}

	@AfterEach
	void stop() {
		server.shutdownNow();
	}

	@Test
	void the_door_is_open_from_when_the_portal_takes_requests_until_it_is_told_to_stop() throws IOException {
		assertThat(get("/library").status()).isEqualTo(503);
		hear("Application_Loaded");
		assertThat(get("/library").status()).as("not yet").isEqualTo(503);
		hear(Door.OPENS);
		assertThat(get("/library").status()).as("control: the handler answers").isEqualTo(404);
		hear(Door.CLOSES);
		assertThat(get("/library").status()).isEqualTo(503);
	}

	@Test
	void whoever_comes_too_early_reads_when_to_come_again_and_nothing_about_the_server() throws IOException {
		var page = get("/library");
		assertThat(page.headers().map()).containsKeys("Retry-After", "Content-Security-Policy", "X-Frame-Options", "Cache-Control");
		assertThat(page.text()).contains("The portal is starting").contains("Le portail démarre").doesNotContain("Payara").doesNotContain("Grizzly");
		assertThat(get("/api/me").headers().firstValue("Content-Type")).hasValue("application/problem+json");
		var body = RawRequest.send(address, "POST /api/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
		assertThat(body.status()).as("with something to read").isEqualTo(503);
	}

	@Test
	void what_the_server_says_by_itself_has_the_headers_and_no_claimed_host() throws IOException {
		hear(Door.OPENS);
		var moved = RawRequest.send(address, "GET /resources HTTP/1.1\r\nHost: evil.example:99\r\nConnection: close\r\n\r\n");
		assertThat(moved.status()).isEqualTo(301);
		assertThat(moved.headers().firstValue("Location")).hasValue("/resources/?q=1");
		assertThat(moved.text()).doesNotContain("evil.example");
		assertThat(moved.headers().map()).containsKeys("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy");
		assertThat(get("/%zz").status()).isEqualTo(400);
		assertThat(RawRequest.send(address, "GET / HTTP/1.1\r\nHost: x@y\r\nConnection: close\r\n\r\n").status()).isEqualTo(400);
	}

	@Test
	void what_cannot_be_read_as_http_has_them_too() throws IOException {
		hear(Door.OPENS);
		var answer = RawRequest.send(address, "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n\r\n");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.headers().map()).containsKeys("Content-Security-Policy", "X-Content-Type-Options");
	}

	@Test
	void what_the_portal_says_is_left_as_it_is() throws IOException {
		hear(Door.OPENS);
		var own = get("/portal");
		assertThat(own.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; script-src 'nonce-1'");
		assertThat(own.headers().firstValue("Location")).hasValue("https://keycloak.example.org/auth");
	}

	@Test
	void what_the_portal_has_begun_to_say_is_left_as_it_is_while_it_reads_on() throws Exception {
		hear(Door.OPENS);
		try (var socket = new Socket("127.0.0.1", URI.create(address).getPort())) {
			socket.getOutputStream().write("POST /portal HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\na".getBytes(US_ASCII));
			assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
			socket.getOutputStream().write('b');
			assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII)).contains("'nonce-1'").contains("the portal's own");
		}
	}

	/** As Java's own client and curl do before they know better. */
	@Test
	void whoever_offers_another_protocol_is_read_to_the_end_of_what_they_send() throws Exception {
		hear(Door.OPENS);
		try (var socket = new Socket("127.0.0.1", URI.create(address).getPort())) {
			socket.setSoTimeout(5_000);
			socket.getOutputStream().write("POST /portal HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\nContent-Length: 2\r\n\r\nab".getBytes(US_ASCII));
			var first = new StringBuilder();
			while (!first.toString().contains("the portal's own")) {
				first.append((char) socket.getInputStream().read());
			}
			assertThat(first.toString()).as("nothing for a long time when what follows is waited for").startsWith("HTTP/1.1 200");
			socket.getOutputStream().write("GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
			assertThat(new String(socket.getInputStream().readNBytes(60), US_ASCII)).as("the line stays").contains("HTTP/1.1 404");
		}
	}

	@Test
	void payara_is_told_where_the_door_is() throws IOException {
		assertThat(Files.readString(Path.of("src/main/resources/META-INF/hk2-locator/default"))).contains("[" + Door.class.getName() + "]");
	}

	private RawRequest.Answer get(String path) throws IOException {
		return RawRequest.send(address, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
	}

	private void hear(String name) {
		door.event(new EventListener.Event<>() {

			@Override
			public String name() {
				return name;
			}
		});
	}
}
