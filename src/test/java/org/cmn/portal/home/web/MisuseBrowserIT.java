package org.cmn.portal.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.options.RequestOptions;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and forms used as nobody should: a calm answer, never a failure. */
class MisuseBrowserIT {

	private static final String NONSENSE = "page=many&q=%00%27%3Cscript%3Ealert(1)%3C%2Fscript%3E&id=..%2F..&conversation=zzz&before=-1&to=%2F%2Fevil.example&why=%3Cb%3E&size=-7&sort=%F0";

	private static final Map<String, Visitor> VISITORS = new HashMap<>();

	@AfterAll
	static void leave() {
		VISITORS.values().forEach(Visitor::close);
		VISITORS.clear();
	}

	static Stream<Screen> screens() {
		return Screen.all().stream();
	}

	@ParameterizedTest
	@MethodSource("screens")
	void nonsense_in_an_address_is_a_page_or_no_page(Screen screen) {
		var visitor = VISITORS.computeIfAbsent(screen.who(), Visitor::new);
		var status = visitor.open(screen.path().replaceAll("\\?.*", "") + "?" + NONSENSE);
		assertThat(status).isIn(200, 404, 422, 503);
		assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
		assertThat(visitor.page().content()).doesNotContain("<script>alert(1)");
		assertThat(visitor.watch().complaints()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "jakarta.faces.ViewState=stateless", "jakarta.faces.ViewState=1:2&pairing=pairing", "jakarta.faces.ViewState=%00",
			"jakarta.faces.ViewState=-1:-1&jakarta.faces.partial.ajax=true&jakarta.faces.source=pair", "jakarta.faces.ViewState=rO0ABXNy"})
	void a_forged_form_is_a_fresh_page(String form) {
		try (var eva = new Visitor("eva")) {
			var answer = eva.page().request().post("/mentoring", RequestOptions.create().setData(form).setMaxRedirects(0)
					.setHeader("Content-Type", "application/x-www-form-urlencoded").setHeader("Origin", Stack.baseUrl()).setHeader("Sec-Fetch-Site", "same-origin"));
			assertThat(answer.status()).isIn(200, 302, 303, 400);
			assertThat(answer.headers().getOrDefault("location", "/")).startsWith("/");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"/library/import", "/library/synonyms-import"})
	void a_form_with_a_file_that_comes_in_another_kind_is_refused(String path) {
		sendInAnotherKind("dana", path);
	}

	@Test
	void so_is_one_of_a_conversation() {
		var pair = Pairs.make("misuse");
		sendInAnotherKind(pair.mentee(), "/messages/file?conversation=" + pair.conversation());
	}

	@Test
	void an_address_without_a_day_is_refused_and_one_without_a_mentor_leaves_the_form_usable() {
		var pair = Pairs.make("misuse-address");
		try (var visitor = new Visitor(pair.mentee())) {
			assertThat(visitor.open("/messages?conversation=" + pair.conversation() + "&on=2026-11-27")).as("control").isEqualTo(200);
			assertThat(visitor.open("/messages?conversation=" + pair.conversation() + "&on=soon")).isEqualTo(422);
			visitor.open("/messages/ask?with=nobody");
			visitor.page().locator("#question").fill("Is there a guide for tapering?");
			visitor.page().locator("#ageBand").selectOption("older");
			visitor.page().locator("#understood").check();
			visitor.page().locator("#send").click();
			visitor.page().locator("#thread .talk-message").last().waitFor();
		}
	}

	private static void sendInAnotherKind(String who, String path) {
		try (var visitor = new Visitor(who)) {
			assertThat(visitor.open(path)).isEqualTo(200);
			var send = """
					async type => {
						const form = document.querySelector("form[enctype='multipart/form-data']");
						const fields = new FormData(form);
						const body = type === 'parts' ? fields : new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
						const answer = await fetch(form.action, { method: 'POST', body: body });
						return answer.status + ' ' + await answer.text();
					}""";
			assertThat((String) visitor.page().evaluate(send, "parts")).as("control").startsWith("200 ");
			assertThat((String) visitor.page().evaluate(send, "fields")).startsWith("415 ").contains("This did not work");
		}
	}

	@Test
	void the_language_is_switched_by_our_own_pages_alone() {
		try (var ben = new Visitor("ben")) {
			var answer = ben.page().request().post("/language", RequestOptions.create().setData("to=fr&back=//evil.example").setMaxRedirects(0)
					.setHeader("Content-Type", "application/x-www-form-urlencoded").setHeader("Origin", "https://evil.example").setHeader("Sec-Fetch-Site", "cross-site"));
			assertThat(answer.status()).isEqualTo(403);
			ben.open("/");
			assertThat(ben.page().locator("html").getAttribute("lang")).isEqualTo("en");
		}
	}

	@Test
	void a_page_that_is_not_there_says_so_calmly() {
		try (var ben = new Visitor("ben")) {
			assertThat(ben.open("/there-is-no-such-page")).isEqualTo(404);
			assertThat(ben.page().locator("h1").textContent()).isEqualTo("Page not found");
			assertThat(ben.open("/messages?conversation=00000000-0000-0000-0000-000000000000")).isEqualTo(404);
			assertThat(ben.page().locator("h1").textContent()).isEqualTo("Page not found");
		}
	}
}
