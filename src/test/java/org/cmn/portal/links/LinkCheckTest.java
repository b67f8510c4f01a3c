package org.cmn.portal.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.cmn.portal.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an address is asked: in which order, how often, and how politely. */
class LinkCheckTest {

	private final HandClock clock = new HandClock(Instant.parse("2026-05-01T12:00:00Z"));
	private final List<Duration> waited = new ArrayList<>();
	private Zoo zoo;
	private LinkCheck check;

	@BeforeEach
	void open() throws IOException {
		zoo = new Zoo(clock);
		var turns = new HostTurns(Duration.ofSeconds(2), clock, time -> {
			waited.add(time);
			clock.advance(time);
		});
		check = new LinkCheck(zoo.reader(), turns, new HostManners(zoo.reader(), turns, clock), new PdfText());
	}

	@AfterEach
	void close() throws Exception {
		zoo.close();
	}

	@Test
	void head_comes_first_and_get_when_it_says_no() {
		zoo.with("stubborn", "/page", request -> {
			if (request.getRequestMethod().equals("HEAD")) {
				Zoo.send(request, 405, "text/plain", new byte[0]);
			} else {
				Zoo.page(request, 200, "Pain", "All about pain.");
			}
		});
		var look = check.daily(known(zoo.at("stubborn", "/page")));
		assertThat(look.finding().what()).isEqualTo(LinkClass.FINE);
		assertThat(look.page().text()).contains("All about pain.");
		assertThat(zoo.asked).startsWith("GET stubborn/robots.txt", "HEAD stubborn/page", "GET stubborn/page");
	}

	@Test
	void two_seconds_lie_between_requests_to_one_host_redirects_included() {
		zoo.with("slow-walk", "/old", request -> Zoo.redirect(request, 301, "/new")).with("slow-walk", "/new", request -> Zoo.page(request, 200, "New", "New page"));
		check.daily(known(zoo.at("slow-walk", "/old")));
		assertThat(zoo.asked).hasSizeGreaterThanOrEqualTo(5);
		assertThat(waited).hasSize(zoo.asked.size() - 1).containsOnly(Duration.ofSeconds(2));
	}

	@Test
	void what_is_as_it_was_is_asked_for_once_and_not_sent_again() {
		zoo.with("tagged", "/page", request -> {
			request.getResponseHeaders().set("ETag", "\"7\"");
			if ("\"7\"".equals(request.getRequestHeaders().getFirst("If-None-Match"))) {
				Zoo.send(request, 304, "text/html", new byte[0]);
			} else {
				Zoo.page(request, 200, "Pain", "All about pain.");
			}
		});
		var first = check.daily(known(zoo.at("tagged", "/page")));
		assertThat(first.etag()).isEqualTo("\"7\"");
		zoo.asked.clear();

		var second = check.daily(new Known(zoo.at("tagged", "/page").toString(), "Pain", "Pain", first.etag(), null));

		assertThat(second.finding().what()).isEqualTo(LinkClass.FINE);
		assertThat(second.etag()).isEqualTo("\"7\"");
		assertThat(second.page()).isNull();
		assertThat(zoo.asked).as("robots.txt is remembered for a day").containsExactly("HEAD tagged/page");
	}

	@Test
	void robots_txt_is_honoured_by_the_daily_round_and_a_person_may_ask_for_one_page() {
		zoo.with("shy", "/robots.txt", request -> Zoo.send(request, 200, "text/plain", "User-agent: *\nDisallow: /private\nCrawl-delay: 7\n".getBytes(UTF_8)))
				.with("shy", "*", request -> Zoo.page(request, 200, "Shy", "Shy page"));
		assertThat(check.daily(known(zoo.at("shy", "/private/page"))).finding().what()).isEqualTo(LinkClass.BLOCKED);
		assertThat(zoo.asked).containsExactly("GET shy/robots.txt");
		assertThat(check.daily(known(zoo.at("shy", "/open"))).finding().what()).as("control").isEqualTo(LinkClass.FINE);
		assertThat(waited).contains(Duration.ofSeconds(7));
		assertThat(check.now(known(zoo.at("shy", "/private/page"))).finding().what()).isEqualTo(LinkClass.FINE);
	}

	@Test
	void mail_and_telephone_are_looked_at_for_form_only() {
		for (var good : List.of("mailto:pain@example.org", "tel:+1-403-555-0100")) {
			assertThat(check.daily(new Known(good, "", null, null, null)).finding().what()).as(good).isEqualTo(LinkClass.FINE);
		}
		for (var bad : List.of("mailto:nobody", "tel:call me")) {
			assertThat(check.daily(new Known(bad, "", null, null, null)).finding().what()).as(bad).isEqualTo(LinkClass.GONE);
		}
		assertThat(zoo.asked).isEmpty();
	}

	private static Known known(URI uri) {
		return new Known(uri.toString(), "Pain", null, null, null);
	}
}
