package org.cmn.portal.links;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import org.cmn.portal.testkit.HandClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise I1, against servers and names that try to lead the reader inside or to hold it there. */
class ReaderTest {

	private static final Ask PAGE = Ask.page(Ask.AT_ONCE);
	private static Zoo zoo;

	@BeforeAll
	static void open() throws IOException {
		zoo = new Zoo(new HandClock(Instant.parse("2026-05-01T12:00:00Z")));
		zoo.with("fine", "*", request -> Zoo.page(request, 200, "Fine", "All is well."));
	}

	@AfterAll
	static void close() throws Exception {
		zoo.close();
	}

	@BeforeEach
	void nothingTouched() {
		zoo.insideTouched.set(0);
	}

	@Test
	void a_page_out_in_the_open_is_read() throws Exception {
		var answer = zoo.reader().read(zoo.at("fine", "/a?b=c"), PAGE);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(new String(answer.body(), UTF_8)).contains("All is well.");
		assertThat(answer.html()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"http://127.0.0.1:%d/", "http://[::1]:%d/", "http://[::ffff:127.0.0.1]:%d/", "http://2130706433:%d/", "http://127.1:%d/", "http://0.0.0.0:%d/",
			"http://169.254.169.254/latest/meta-data/", "http://10.0.0.1:%d/", "http://192.168.0.1/", "http://100.64.0.1/"})
	void an_address_inside_is_never_touched(String address) {
		assertNotAllowed(zoo.reader(), URI.create(address.formatted(zoo.at("x", "/").getPort())));
		assertThat(zoo.insideTouched).hasValue(0);
	}

	@Test
	void without_the_guard_the_same_address_is_touched() throws Exception {
		var unguarded = zoo.reader(zoo.lookup(), new Reach(address -> true, port -> true));
		unguarded.read(URI.create("http://127.0.0.1:" + zoo.at("x", "/").getPort() + "/"), PAGE);
		assertThat(zoo.insideTouched).as("negative control").hasValue(1);
	}

	@Test
	void a_name_that_leads_inside_is_not_followed_even_when_it_has_an_open_address_too() {
		zoo.named("inside", Zoo.INSIDE).named("both", Zoo.OPEN, Zoo.INSIDE);
		assertNotAllowed(zoo.reader(), zoo.at("inside", "/"));
		assertNotAllowed(zoo.reader(), zoo.at("both", "/"));
		assertThat(zoo.insideTouched).hasValue(0);
	}

	@Test
	void a_name_that_changes_its_address_after_the_check_gains_nothing() throws Exception {
		var times = new AtomicInteger();
		Lookup rebinding = host -> new InetAddress[] {times.getAndIncrement() == 0 ? Zoo.OPEN : Zoo.INSIDE};
		zoo.with("rebind", "/", request -> Zoo.page(request, 200, "Open", "open"));

		assertThat(new String(zoo.reader(rebinding, Zoo.REACH).read(zoo.at("rebind", "/"), PAGE).body(), UTF_8)).contains("open");

		assertThat(times).as("asked once").hasValue(1);
		assertThat(zoo.insideTouched).hasValue(0);

		times.set(0);
		readAskingTwice(rebinding, zoo.at("rebind", "/"));
		assertThat(zoo.insideTouched).as("negative control: who looks the name up again to connect is led inside").hasValue(1);
	}

	/** As a client does that checks a name and then hands it to something which resolves for itself. */
	private static void readAskingTwice(Lookup lookup, URI uri) throws IOException {
		assertThat(Zoo.REACH.addresses().test(lookup.of(uri.getHost())[0])).isTrue();
		try (var socket = new Socket(lookup.of(uri.getHost())[0], uri.getPort())) {
			socket.getOutputStream().write(("GET / HTTP/1.1\r\nHost: " + uri.getHost() + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
			socket.getInputStream().readAllBytes();
		}
	}

	@Test
	void a_redirect_inside_is_not_followed() {
		int port = zoo.at("x", "/").getPort();
		zoo.named("inside", Zoo.INSIDE).with("sly", "/name", request -> Zoo.redirect(request, 302, "http://inside.zoo.test:" + port + "/"))
				.with("sly", "/number", request -> Zoo.redirect(request, 301, "http://127.0.0.1:" + port + "/")).with("sly", "/file", request -> Zoo.redirect(request, 302, "file:///etc/passwd"))
				.with("sly", "/user", request -> Zoo.redirect(request, 302, "http://fine.zoo.test@inside.zoo.test:" + port + "/"))
				.with("sly", "/second", request -> Zoo.redirect(request, 302, "/name"));
		for (var path : List.of("/name", "/number", "/file", "/user", "/second")) {
			assertThatExceptionOfType(ReadFailed.class).as(path).isThrownBy(() -> zoo.reader().read(zoo.at("sly", path), PAGE))
					.satisfies(e -> assertThat(e.trouble()).isIn(Trouble.NOT_ALLOWED, Trouble.BAD_REDIRECT));
		}
		assertThat(zoo.insideTouched).hasValue(0);
	}

	@Test
	void three_redirects_are_followed_and_not_a_fourth() throws Exception {
		zoo.with("chain", "/4", request -> Zoo.redirect(request, 301, "/3")).with("chain", "/3", request -> Zoo.redirect(request, 302, "/2?é=1"))
				.with("chain", "/2", request -> Zoo.redirect(request, 308, zoo.at("chain", "/1").toString())).with("chain", "/1", request -> Zoo.redirect(request, 307, "/end"))
				.with("chain", "/end", request -> Zoo.page(request, 200, "End", "end")).with("chain", "/loop", request -> Zoo.redirect(request, 302, "/loop"));

		var answer = zoo.reader().read(zoo.at("chain", "/3"), PAGE);

		assertThat(answer.at().getPath()).isEqualTo("/end");
		assertThat(answer.redirects()).extracting(Answer.Redirect::permanent).containsExactly(false, true, false);
		assertTrouble(Trouble.TOO_MANY_REDIRECTS, zoo.at("chain", "/4"));
		assertTrouble(Trouble.REDIRECT_LOOP, zoo.at("chain", "/loop"));
	}

	@Test
	void only_the_webs_own_ports_and_schemes_are_asked_and_no_name_stands_before_the_host() {
		var strict = zoo.reader(zoo.lookup(), Reach.WEB);
		for (var address : List.of("http://fine.zoo.test:8080/", "https://fine.zoo.test:8443/", "ftp://fine.zoo.test/", "file:///etc/passwd", "gopher://fine.zoo.test/",
				"http://ben@fine.zoo.test/", "http:///", "mailto:ben@zoo.test")) {
			assertNotAllowed(strict, URI.create(address));
		}
	}

	@Test
	void a_body_that_drips_ends_when_the_time_is_up() throws Exception {
		var slow = zoo.raw("slow", (socket, out) -> {
			out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
			drip(out);
		});
		var slowHead = zoo.raw("slow-head", (socket, out) -> {
			out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
			drip(out);
		});
		for (var uri : List.of(slow, slowHead)) {
			long began = System.nanoTime();
			assertTrouble(Trouble.TIMEOUT, uri);
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
		}
	}

	private static void drip(java.io.OutputStream out) throws IOException, InterruptedException {
		while (true) {
			out.write('x');
			out.flush();
			java.util.concurrent.TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	@Test
	void a_name_server_that_never_answers_is_not_waited_for() {
		Lookup never = host -> {
			try {
				new java.util.concurrent.CountDownLatch(1).await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return new InetAddress[0];
		};
		assertThatExceptionOfType(ReadFailed.class).isThrownBy(() -> zoo.reader(never, Zoo.REACH).read(zoo.at("fine", "/"), PAGE)).satisfies(e -> assertThat(e.trouble()).isEqualTo(Trouble.TIMEOUT));
	}

	@Test
	void a_body_without_end_is_cut_and_so_is_a_small_one_that_unfolds_into_a_large_one() throws Exception {
		var endless = zoo.raw("endless", (socket, out) -> {
			out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
			while (true) {
				out.write(new byte[65_536]);
			}
		});
		var bytes = new ByteArrayOutputStream();
		try (var packed = new GZIPOutputStream(bytes)) {
			for (int i = 0; i < 2_000; i++) {
				packed.write(new byte[65_536]);
			}
		}
		zoo.with("bomb", "/", request -> {
			request.getResponseHeaders().set("Content-Encoding", "gzip");
			Zoo.send(request, 200, "text/html", bytes.toByteArray());
		});
		for (var uri : List.of(endless, zoo.at("bomb", "/"))) {
			var answer = zoo.reader().read(uri, PAGE);
			assertThat(answer.cut()).isTrue();
			assertThat(answer.body()).hasSize(Body.TEXT);
		}
	}

	@Test
	void what_the_portal_does_not_read_is_not_fetched() throws Exception {
		zoo.with("film", "/", request -> Zoo.send(request, 200, "video/mp4", new byte[5_000_000]));
		assertThat(zoo.reader().read(zoo.at("film", "/"), PAGE).body()).isEmpty();
	}

	@Test
	void headers_without_end_and_answers_that_are_none_are_no_answer() throws Exception {
		assertTrouble(Trouble.NO_CONNECTION, zoo.raw("headers", (socket, out) -> {
			out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
			while (true) {
				out.write("X-More: and more\r\n".getBytes(UTF_8));
			}
		}));
		assertTrouble(Trouble.NO_CONNECTION, zoo.raw("empty", (socket, out) -> out.flush()));
		assertTrouble(Trouble.NO_CONNECTION, zoo.raw("reset", (socket, out) -> socket.setSoLinger(true, 0)));
		assertTrouble(Trouble.NO_SUCH_HOST, zoo.at("gone-name", "/"));
	}

	@Test
	void a_certificate_is_checked_against_the_name() throws Exception {
		assertThat(zoo.trusting().read(zoo.secure("good"), PAGE).status()).as("control").isEqualTo(200);
		for (var bad : List.of("expired", "other-name", "unknown")) {
			var shown = zoo.secure(bad);
			assertThatExceptionOfType(ReadFailed.class).as(bad).isThrownBy(() -> zoo.trusting().read(shown, PAGE)).satisfies(e -> assertThat(e.trouble()).isEqualTo(Trouble.CERTIFICATE));
		}
	}

	@Test
	void the_authorities_of_this_java_are_believed() throws Exception {
		var trust = javax.net.ssl.TrustManagerFactory.getInstance(javax.net.ssl.TrustManagerFactory.getDefaultAlgorithm());
		trust.init((java.security.KeyStore) null);
		assertThat(((javax.net.ssl.X509TrustManager) trust.getTrustManagers()[0]).getAcceptedIssuers()).as("there are some").hasSizeGreaterThan(20);
		assertThat(Authorities.ofThisJava()).isNotSameAs(javax.net.ssl.SSLContext.getDefault());
		assertThatExceptionOfType(ReadFailed.class).as("a stranger's").isThrownBy(() -> zoo.reader().read(zoo.secure("good"), PAGE));
	}

	@Test
	void the_reader_says_who_it_is_and_asks_only_for_what_changed() throws Exception {
		var sent = new java.util.concurrent.ConcurrentHashMap<String, String>();
		zoo.with("tagged", "/", request -> {
			request.getRequestHeaders().forEach((name, values) -> sent.put(name.toLowerCase(), values.getFirst()));
			Zoo.send(request, "\"7\"".equals(request.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200, "text/html", "x".getBytes(ISO_8859_1));
		});
		assertThat(zoo.reader().read(zoo.at("tagged", "/"), PAGE.unlessAsKnown("\"7\"", "Sat, 02 May 2026 12:00:00 GMT")).status()).isEqualTo(304);
		assertThat(sent).containsEntry("user-agent", "CMN-Portal-Links/1.0 (+https://portal.test/help)").containsKey("if-modified-since").doesNotContainKeys("cookie", "authorization");
		assertThat(sent.get("host")).startsWith("tagged.zoo.test");
	}

	private static void assertNotAllowed(Reader reader, URI uri) {
		assertThatExceptionOfType(ReadFailed.class).as(uri.toString()).isThrownBy(() -> reader.read(uri, PAGE)).satisfies(e -> assertThat(e.trouble()).isEqualTo(Trouble.NOT_ALLOWED));
	}

	private static void assertTrouble(Trouble expected, URI uri) {
		assertThatExceptionOfType(ReadFailed.class).as(uri.toString()).isThrownBy(() -> zoo.reader().read(uri, PAGE)).satisfies(e -> assertThat(e.trouble()).isEqualTo(expected));
	}
}
