package org.cmn.portal.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer means. */
class LinkVerdictTest {

	private static final String ASKED = "https://example.org/pain/guide";
	private static final Known KNOWN = new Known(ASKED, "Guide to chronic pain", "Chronic pain guide | Example", null, null);
	private static final PageText PAGE = page("Chronic pain guide | Example", "A guide to chronic pain for family doctors. ".repeat(20));

	@ParameterizedTest
	@CsvSource({"200,FINE", "204,FINE", "304,FINE", "401,BLOCKED", "402,BLOCKED", "403,BLOCKED", "405,BLOCKED", "429,BLOCKED", "451,BLOCKED", "999,BLOCKED", "400,SERVER_TROUBLE",
			"404,GONE", "410,GONE", "500,SERVER_TROUBLE", "502,SERVER_TROUBLE", "503,SERVER_TROUBLE"})
	void a_status_has_a_meaning(int status, LinkClass expected) {
		assertThat(verdict(answer(status, ASKED), status < 300 ? PAGE : PageText.NONE).what()).isEqualTo(expected);
	}

	@Test
	void gone_said_by_the_server_is_certain_and_not_found_is_not() {
		assertThat(verdict(answer(410, ASKED), PageText.NONE).certain()).isTrue();
		assertThat(verdict(answer(404, ASKED), PageText.NONE).certain()).isFalse();
	}

	@Test
	void permanent_redirects_are_a_move_and_others_are_none() {
		var moved = verdict(answer(200, "https://example.org/new/guide", 301, 308), PAGE);
		assertThat(moved.what()).isEqualTo(LinkClass.MOVED);
		assertThat(moved.movedTo()).isEqualTo(URI.create("https://example.org/new/guide"));
		assertThat(verdict(answer(200, "https://example.org/new/guide", 301, 302), PAGE).what()).isEqualTo(LinkClass.FINE);
	}

	@ParameterizedTest
	@ValueSource(strings = {"https://example.org/", "https://www.example.org/en/", "https://example.org/index.html", "https://example.org"})
	void a_redirect_to_the_front_page_is_no_move(String front) {
		assertThat(verdict(answer(200, front, 301), PAGE).what()).isEqualTo(LinkClass.SOFT_NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = {"Page not found", "404 | Example", "Error 404", "Not Found", "The page you requested does not exist", "Page introuvable", "Erreur 404", "Cette page n'existe plus",
			"La page demandée est introuvable", "This resource is no longer available", "Page non trouvée – Exemple"})
	void a_page_that_says_there_is_none_is_a_soft_404(String title) {
		assertThat(verdict(answer(200, ASKED), page(title, "Words and words. ".repeat(100))).what()).isEqualTo(LinkClass.SOFT_NOT_FOUND);
		assertThat(verdict(answer(200, ASKED), page("Chronic pain guide", title + ". Go back.")).what()).isEqualTo(LinkClass.SOFT_NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = {"Benefit of opioids not found in chronic pain", "Room 404 at the pain clinic guide", "Chronic pain: 404 patients followed for a year", "Lost and found: a pain guide"})
	void a_page_about_something_is_none(String title) {
		assertThat(verdict(answer(200, ASKED), page(title, PAGE.text())).what()).isIn(LinkClass.FINE, LinkClass.TITLE_DRIFT);
	}

	@Test
	void what_the_host_shows_for_nothing_is_a_soft_404_but_not_the_shell_that_a_script_fills() {
		var parked = page("Example", "This is our site about everything and more. ".repeat(10));
		var asked = new Known(ASKED, "Guide", null, null, null);
		assertThat(LinkVerdict.of(asked, answer(200, ASKED), parked, () -> new NotFoundPage(parked)).what()).isEqualTo(LinkClass.SOFT_NOT_FOUND);
		assertThat(LinkVerdict.of(asked, answer(200, ASKED), parked, () -> NotFoundPage.HONEST).what()).as("control").isEqualTo(LinkClass.FINE);
		var shell = page("Example", "Loading");
		assertThat(LinkVerdict.of(asked, answer(200, ASKED), shell, () -> new NotFoundPage(shell)).what()).isEqualTo(LinkClass.FINE);
	}

	@Test
	void a_title_that_resembles_neither_its_own_of_before_nor_ours_has_drifted() {
		assertThat(verdict(answer(200, ASKED), page("Cheap flights and casino", "text ".repeat(200))).what()).isEqualTo(LinkClass.TITLE_DRIFT);
		assertThat(verdict(answer(200, ASKED), page("Guide to chronic pain, 2nd edition", "text ".repeat(200))).what()).isEqualTo(LinkClass.FINE);
		var first = new Known(ASKED, "Guide to chronic pain", null, null, null);
		assertThat(LinkVerdict.of(first, answer(200, ASKED), page("AHS | Page 15558", "text ".repeat(200)), () -> NotFoundPage.HONEST).what()).as("at the first look").isEqualTo(LinkClass.FINE);
	}

	@ParameterizedTest
	@ValueSource(strings = {"Just a moment...", "Attention Required! | Cloudflare", "Access Denied", "Pardon Our Interruption", "Are you a robot?"})
	void a_wall_against_robots_is_blocked_whatever_its_status(String title) {
		for (int status : new int[] {200, 403, 404, 503}) {
			assertThat(verdict(answer(status, ASKED), page(title, "Verify you are human.")).what()).isEqualTo(LinkClass.BLOCKED);
		}
	}

	@Test
	void being_sent_to_sign_in_is_blocked() {
		assertThat(verdict(answer(200, "https://example.org/login?back=1", 302), page("Sign in", "User")).what()).isEqualTo(LinkClass.BLOCKED);
		assertThat(verdict(answer(200, "https://login.example.org/x", 301), page("Sign in", "User")).what()).isEqualTo(LinkClass.BLOCKED);
	}

	@Test
	void how_long_a_host_wants_to_be_left_alone_is_kept() {
		var asked = new Answer(URI.create(ASKED), 429, Map.of("retry-after", "7200"), new byte[0], false, List.of());
		assertThat(verdict(asked, PageText.NONE).leaveAlone()).isEqualTo(Duration.ofHours(2));
		var absurd = new Answer(URI.create(ASKED), 429, Map.of("retry-after", "99999999999999"), new byte[0], false, List.of());
		assertThat(verdict(absurd, PageText.NONE).leaveAlone()).isEqualTo(Duration.ofDays(7));
	}

	@ParameterizedTest
	@CsvSource({"NO_SUCH_HOST,NO_SUCH_HOST", "CERTIFICATE,CERTIFICATE", "TIMEOUT,TIMEOUT", "NO_CONNECTION,NO_CONNECTION", "TOO_MANY_REDIRECTS,BLOCKED", "REDIRECT_LOOP,SERVER_TROUBLE",
			"BAD_REDIRECT,SERVER_TROUBLE", "NOT_ALLOWED,SERVER_TROUBLE"})
	void no_answer_has_a_meaning_too(Trouble trouble, LinkClass expected) {
		assertThat(LinkVerdict.of(trouble).what()).isEqualTo(expected);
	}

	private static Finding verdict(Answer answer, PageText page) {
		return LinkVerdict.of(KNOWN, answer, page, () -> NotFoundPage.HONEST);
	}

	private static Answer answer(int status, String at, int... redirects) {
		var followed = new ArrayList<Answer.Redirect>();
		for (int redirect : redirects) {
			followed.add(new Answer.Redirect(URI.create(ASKED), URI.create(at), redirect));
		}
		return new Answer(URI.create(at), status, Map.of("content-type", "text/html"), new byte[] {1}, false, followed);
	}

	private static PageText page(String title, String text) {
		return new PageText(title, "", "", "en", "", text);
	}
}
