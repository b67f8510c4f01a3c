package org.cmn.portal.links;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import org.cmn.portal.testkit.HandClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Servers that behave badly, watched over days: who is called broken, and who is not. */
class LinkZooTest {

	private static final String TEXT = "A guide to chronic pain for family doctors and their teams, with doses, cautions and whom to call. ".repeat(8);
	/** Each kind of server stands there as so many hosts. */
	private static final int HOSTS = 6;

	/** What a PDF says is not what is asked here, and finding it out takes a process. */
	private static final PdfText WORDLESS = new PdfText() {
		@Override
		PageText read(byte[] pdf) {
			return PageText.NONE;
		}
	};
	private static final HandClock CLOCK = new HandClock(Instant.parse("2026-05-01T12:00:00Z"));
	private static final Map<String, Zoo.Animal> ALIVE = new LinkedHashMap<>();
	private static Zoo zoo;

	@BeforeAll
	static void open() throws IOException {
		zoo = new Zoo(CLOCK);
		alive("plain", LinkZooTest::fine);
		alive("head-refused", request -> onGet(request, 405, LinkZooTest::fine));
		alive("head-forbidden", request -> onGet(request, 403, LinkZooTest::fine));
		alive("head-not-found", request -> onGet(request, 404, LinkZooTest::fine));
		alive("head-fails", request -> onGet(request, 500, LinkZooTest::fine));
		alive("head-not-implemented", request -> onGet(request, 501, LinkZooTest::fine));
		alive("head-hangs-up", request -> {
			if (request.getRequestMethod().equals("HEAD")) {
				request.close();
			} else {
				fine(request);
			}
		});
		alive("for-now-elsewhere", request -> hop(request, 1, 302));
		alive("for-good-elsewhere", request -> hop(request, 1, 301));
		alive("three-hops", request -> hop(request, 3, 302));
		alive("five-hops", request -> hop(request, 5, 301));
		alive("cookie-circle", request -> {
			request.getResponseHeaders().set("Set-Cookie", "a=b");
			Zoo.redirect(request, 302, request.getRequestURI().toString());
		});
		alive("latin-1", request -> Zoo.send(request, 200, "text/html; charset=ISO-8859-1", ("<title>Guide de la douleur</title><p>Évaluation : " + TEXT).getBytes(ISO_8859_1)));
		alive("packed", LinkZooTest::packed);
		alive("no-type", request -> Zoo.send(request, 200, "", ("<title>Guide to pain</title>" + TEXT).getBytes(UTF_8)));
		alive("wrong-type", request -> Zoo.send(request, 200, "application/octet-stream", TEXT.getBytes(UTF_8)));
		alive("film", request -> Zoo.send(request, 200, "video/mp4", new byte[100_000]));
		alive("huge", request -> Zoo.send(request, 200, "text/html", ("<title>Guide to pain</title>" + "word ".repeat(600_000)).getBytes(UTF_8)));
		alive("nothing-to-say", request -> Zoo.send(request, 204, "text/html", new byte[0]));
		alive("broken-pdf", request -> Zoo.send(request, 200, "application/pdf", "%PDF-1.4 and then nothing".getBytes(UTF_8)));
		alive("script-only", request -> Zoo.send(request, 200, "text/html", "<title>Pain app</title><div id=root></div><script src=a.js></script>".getBytes(UTF_8)));
		alive("number-in-title", request -> Zoo.page(request, 200, "Chronic pain guide: 404 patients followed for a year", TEXT));
		alive("longer-title", request -> Zoo.page(request, 200, "Guide to chronic pain, edition " + CLOCK.instant(), TEXT));
		alive("no-robots-file", request -> unless(request, "/robots.txt", 500, LinkZooTest::fine));
		alive("robots-kept-out", request -> {
			if (request.getRequestURI().getPath().equals("/robots.txt")) {
				Zoo.send(request, 200, "text/plain", "User-agent: *\nDisallow: /\n".getBytes(UTF_8));
			} else {
				Zoo.page(request, 404, "Robots see nothing", "nothing");
			}
		});
		for (int status : new int[] {401, 402, 403, 429, 451, 999}) {
			alive("wall-" + status, request -> {
				request.getResponseHeaders().set("Retry-After", "60");
				Zoo.page(request, status, "No", "No.");
			});
		}
		alive("challenge", request -> {
			request.getResponseHeaders().set("cf-mitigated", "challenge");
			Zoo.page(request, 503, "Just a moment...", "Checking your browser.");
		});
		alive("polite-wall", request -> Zoo.page(request, 200, "Are you a human?", "Please solve the captcha."));
		alive("sign-in", request -> {
			if (request.getRequestURI().getPath().startsWith("/login")) {
				Zoo.page(request, 200, "Sign in", "Name and password");
			} else {
				Zoo.redirect(request, 302, "/login?back=" + request.getRequestURI());
			}
		});
		alive("down-every-other-day", request -> {
			if (Duration.between(Instant.EPOCH, CLOCK.instant()).toDays() % 2 == 0) {
				Zoo.page(request, 500, "Out of order", "");
			} else {
				fine(request);
			}
		});
	}

	@AfterAll
	static void close() throws Exception {
		zoo.close();
	}

	@Test
	void of_all_that_live_or_only_keep_robots_out_at_most_one_in_a_hundred_is_called_broken() throws IOException {
		var broken = new LinkedHashMap<String, LinkClass>();
		int naive = 0;
		int all = 0;
		for (var kind : ALIVE.keySet()) {
			for (int i = 0; i < HOSTS; i++) {
				var uri = zoo.at(kind + "-" + i, "/pain/guide?n=" + i);
				var state = watched(uri, 0, 3, 8);
				all++;
				if (!Set.of(LinkClass.FINE, LinkClass.MOVED, LinkClass.BLOCKED, LinkClass.UNREACHED).contains(state)) {
					broken.put(kind + "-" + i, state);
				}
				naive += i == 0 && looksBrokenToWhoAsksOnceByHead(uri) ? HOSTS : 0;
			}
		}
		System.out.printf("Called broken: %d of %d living or blocked; by one HEAD alone: %d.%n", broken.size(), all, naive);
		assertThat(all).isGreaterThanOrEqualTo(200);
		assertThat(broken.size()).as(broken.toString()).isLessThanOrEqualTo(all / 100);
		assertThat(naive).as("negative control: who asks once, by HEAD, and believes the status").isGreaterThan(all / 10);
	}

	@Test
	void what_is_dead_is_called_so_after_three_looks_over_a_week_and_not_before() throws Exception {
		zoo.with("dead-404", "*", request -> Zoo.page(request, 404, "Not found", "Nothing here."));
		zoo.with("dead-500", "*", request -> Zoo.page(request, 500, "Oops", "Broken."));
		zoo.with("dead-loop", "*", request -> Zoo.redirect(request, 302, request.getRequestURI().toString()));
		zoo.with("dead-inside", "*", request -> Zoo.redirect(request, 302, "http://127.0.0.1/"));
		var dead = new LinkedHashMap<URI, LinkClass>();
		dead.put(zoo.at("dead-404", "/a"), LinkClass.GONE);
		dead.put(zoo.at("dead-500", "/a"), LinkClass.SERVER_TROUBLE);
		dead.put(zoo.at("dead-loop", "/a"), LinkClass.SERVER_TROUBLE);
		dead.put(zoo.at("dead-inside", "/a"), LinkClass.SERVER_TROUBLE);
		dead.put(zoo.at("gone-name", "/a"), LinkClass.NO_SUCH_HOST);
		dead.put(zoo.secure("expired"), LinkClass.CERTIFICATE);
		dead.put(zoo.secure("other-name"), LinkClass.CERTIFICATE);
		dead.put(zoo.raw("dead-reset", (socket, out) -> socket.setSoLinger(true, 0)), LinkClass.NO_CONNECTION);
		dead.put(zoo.raw("dead-empty", (socket, out) -> out.flush()), LinkClass.NO_CONNECTION);
		for (var each : dead.entrySet()) {
			assertThat(watched(each.getKey(), 0, 1, 2)).as(each.getKey() + " within the week").isEqualTo(LinkClass.UNREACHED);
			assertThat(watched(each.getKey(), 0, 4, 8)).as(each.getKey() + " after it").isEqualTo(each.getValue());
		}
		assertThat(zoo.insideTouched).hasValue(0);
	}

	@Test
	void what_has_changed_is_put_before_the_curator_and_never_called_broken() throws IOException {
		zoo.with("gone-410", "*", request -> Zoo.page(request, 410, "Gone", "Gone."));
		zoo.with("soft", "*", request -> Zoo.page(request, 200, "Page not found", TEXT));
		zoo.with("parked", "*", request -> Zoo.page(request, 200, "This domain", TEXT));
		zoo.with("home", "/old", request -> Zoo.redirect(request, 301, "/")).with("home", "/", request -> Zoo.page(request, 200, "Home", TEXT));
		var sold = CLOCK.instant().plus(Duration.ofDays(1));
		zoo.with("sold", "*", request -> honest(request, page -> Zoo.page(page, 200, CLOCK.instant().isBefore(sold) ? "Guide to chronic pain" : "Casino bonus", TEXT)));
		assertThat(watched(zoo.at("sold", "/a"), 0, 2)).isEqualTo(LinkClass.TITLE_DRIFT);
		assertThat(watched(zoo.at("gone-410", "/a"), 0)).isEqualTo(LinkClass.GONE);
		assertThat(watched(zoo.at("soft", "/a"), 0)).isEqualTo(LinkClass.SOFT_NOT_FOUND);
		assertThat(watched(zoo.at("parked", "/a"), 0)).isEqualTo(LinkClass.SOFT_NOT_FOUND);
		assertThat(watched(zoo.at("home", "/old"), 0)).isEqualTo(LinkClass.SOFT_NOT_FOUND);
		assertThat(watched(zoo.at("for-good-elsewhere-0", "/pain/guide"), 0)).isEqualTo(LinkClass.MOVED);
	}

	/** What is said of it after looks on these days. */
	private static LinkClass watched(URI uri, int... days) {
		var began = CLOCK.instant();
		var link = new Link(uri.toString(), "Guide to chronic pain", began);
		for (int day : days) {
			CLOCK.advance(Duration.between(CLOCK.instant(), began.plus(Duration.ofDays(day))));
			var turns = new HostTurns(Duration.ofSeconds(2), CLOCK, time -> {
			});
			var look = new LinkCheck(zoo.reader(), turns, new HostManners(zoo.reader(), turns, CLOCK), WORDLESS).daily(link.known());
			link.noted(look, CLOCK.instant());
		}
		return link.health().state();
	}

	private static boolean looksBrokenToWhoAsksOnceByHead(URI uri) {
		try {
			return !zoo.reader().read(uri, Ask.whetherThere(Ask.AT_ONCE)).ok();
		} catch (ReadFailed e) {
			return true;
		}
	}

	private static void alive(String kind, Zoo.Animal animal) {
		ALIVE.put(kind, animal);
		for (int i = 0; i < HOSTS; i++) {
			zoo.with(kind + "-" + i, "*", request -> honest(request, animal));
		}
	}

	/** As most hosts do, it says so when it has no such page. */
	private static void honest(HttpExchange request, Zoo.Animal animal) throws IOException {
		if (request.getRequestURI().getPath().contains("cannot-exist")) {
			Zoo.page(request, 404, "Not found", "Nothing here.");
		} else {
			animal.answer(request);
		}
	}

	private static void fine(HttpExchange request) throws IOException {
		Zoo.page(request, 200, "Guide to chronic pain", TEXT + request.getRequestURI());
	}

	private static void onGet(HttpExchange request, int head, Zoo.Animal animal) throws IOException {
		if (request.getRequestMethod().equals("HEAD")) {
			Zoo.send(request, head, "text/plain", new byte[0]);
		} else {
			animal.answer(request);
		}
	}

	private static void unless(HttpExchange request, String path, int status, Zoo.Animal animal) throws IOException {
		if (request.getRequestURI().getPath().equals(path)) {
			Zoo.send(request, status, "text/plain", new byte[0]);
		} else {
			animal.answer(request);
		}
	}

	private static void hop(HttpExchange request, int hops, int status) throws IOException {
		var path = request.getRequestURI().getPath();
		int at = path.startsWith("/hop/") ? Integer.parseInt(path.substring(5)) : 0;
		if (at < hops) {
			Zoo.redirect(request, status, "/hop/" + (at + 1));
		} else {
			fine(request);
		}
	}

	private static void packed(HttpExchange request) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var out = new GZIPOutputStream(bytes)) {
			out.write(("<title>Guide to chronic pain</title><p>" + TEXT).getBytes(UTF_8));
		}
		request.getResponseHeaders().set("Content-Encoding", "gzip");
		Zoo.send(request, 200, "text/html", bytes.toByteArray());
	}
}
