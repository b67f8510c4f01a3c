package org.cmn.portal.guard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The guard in the composer: the same verdict as the server's, nothing sent while one types, nothing lost when it is refused. */
class GuardBrowserIT {

	private static final String LOOK = """
			async texts => {
				const box = document.getElementById("guard").dataset;
				const rules = window.CMN.guard.prepare(await (await fetch(box.rules)).json(), await (await fetch(box.words)).json());
				return texts.map(text => window.CMN.guard.look(rules, text, "en", new Set())
					.map(found => found.rule + " " + found.kind + " " + found.from + "-" + found.to + " " + found.offer).join("; "));
			}""";

	private final List<BrowserContext> contexts = new ArrayList<>();

	@AfterEach
	void leave() {
		contexts.forEach(BrowserContext::close);
	}

	@Test
	void the_browser_and_the_server_give_the_same_verdict_on_every_labelled_sentence() {
		var pair = Pairs.make("guard-same");
		var page = open(pair.mentee(), "en-CA", 1280);
		var texts = LabelledSet.of("tuned-structured", "tuned-names", "tuned-clean", "unseen-structured", "unseen-names", "unseen-clean", "tried-with", "tried-clean", "rounds-with", "rounds-clean", "ninth-with", "ninth-clean").sentences().stream()
				.map(LabelledSet.Sentence::text).collect(java.util.stream.Collectors.toCollection(ArrayList::new));
		texts.addAll(List.of("PHN \uff11\uff12\uff13\uff14\uff15\u2011\uff16\uff17\uff18\uff19 \ud83d\ude00 ne\u0301e le 3 fe\u0301vrier 1984", "DOB:\n1975-03-12\n\n\u0661\u0662\u0663 \u0153", "\ud83d\ude00".repeat(50) + " Mrs. Tremblay"));
		assertThat(page.evaluate(LOOK, texts)).isEqualTo(texts.stream().map(GuardBrowserIT::verdict).toList());
	}

	@Test
	void while_one_types_words_are_named_and_replaced_by_keyboard_and_nothing_is_sent() {
		var pair = Pairs.make("guard-type");
		var page = open(pair.mentee(), "en-CA", 1280);
		var sent = new ArrayList<String>();
		page.locator("#text").pressSequentially("Mrs. Tremblay, ");
		assertThat(page.locator("#guard")).isVisible();
		page.onRequest(request -> sent.add(request.method() + " " + request.url()));
		page.locator("#text").pressSequentially("call 780-555-0123");
		assertThat(page.locator("#guard li")).hasCount(2);
		assertThat(page.locator("#guard-count")).hasText("2 places in your message could lead to a patient.");
		assertThat(page.locator("#guard-live")).hasText("2 places in your message could lead to a patient.");
		assertThat(page.locator("#guard li").nth(1)).containsText("A phone number leads to one person.");
		assertThat(sent).noneMatch(request -> request.startsWith("POST") || request.contains("Tremblay") || request.contains("0123"));
		assertThat(Axe.findings(page)).isEmpty();
		picture(page, "guard-desk");

		page.locator("#guard li button").first().focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("#text")).hasValue("this woman, call 780-555-0123");
		assertThat(page.locator("#text")).isFocused();
		page.locator("#guard li button").first().click();
		assertThat(page.locator("#text")).hasValue("this woman, call [phone left out]");
		assertThat(page.locator("#guard")).isHidden();
		page.keyboard().press("Control+Enter");
		assertThat(last(page).locator(".talk-state")).hasText("sent");
	}

	@Test
	void sending_asks_for_a_reason_once_and_takes_the_one_that_is_chosen() {
		var pair = Pairs.make("guard-pass");
		var page = open(pair.mentee(), "en-CA", 1280);
		page.locator("#text").fill("My cell is 780-555-0177");
		assertThat(page.locator("#guard")).isVisible();
		page.keyboard().press("Control+Enter");
		assertThat(page.locator("#text-error")).hasText("Change these words, or choose why they may stay.");
		assertThat(page.locator("#guard-reason")).isFocused();
		page.locator("#guard-reason").selectOption("own-or-colleague");
		page.locator("#send").click();
		assertThat(last(page).locator(".talk-state")).hasText("sent");
		assertThat(page.locator("#guard")).isHidden();
	}

	@Test
	void what_the_portal_refuses_stays_over_a_reload_and_goes_with_a_reason() {
		var pair = Pairs.make("guard-kept");
		var page = open(pair.mentee(), "fr-CA", 360);
		page.locator("form.language button").click();
		page.locator("#text").fill("Née le 3 mars 1984, sous méthadone");
		page.locator("#send").click();
		assertThat(page.locator("#guard-reason")).isFocused();
		assertThat(page.locator("#guard li button")).containsText("[date de naissance omise]");
		assertThat(page.evaluate("() => getComputedStyle(document.querySelector('#guard q')).quotes").toString()).as("no-break spaces inside the guillemets").startsWith("\"«\u00a0\" \"\u00a0»\"");
		assertThat(Axe.findings(page)).isEmpty();
		picture(page, "guard-phone");
		assertThat((Object) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
		page.locator("#send").click();
		assertThat(last(page).locator(".talk-state")).containsText("Non envoyé");
		page.reload();
		assertThat(last(page).locator(".talk-text")).hasText("Née le 3 mars 1984, sous méthadone");
		assertThat(ApiClient.of(pair.mentor()).get(pair.messages()).json().getAsJsonArray("items")).isEmpty();

		last(page).locator("[data-do='back']").click();
		assertThat(page.locator("#text")).hasValue("Née le 3 mars 1984, sous méthadone");
		assertThat(page.locator("#guard")).isVisible();
		page.locator("#send").click();
		page.locator("#send").click();
		last(page).locator(".talk-pass select").selectOption("cannot-identify");
		last(page).locator("[data-do='again']").click();
		assertThat(last(page).locator(".talk-state")).not().containsText("Non envoyé");
		assertThat(page.locator(".talk-message")).hasCount(1);
		page.reload();
		assertThat(page.locator(".talk-message")).hasCount(1);
		assertThat(ApiClient.of(pair.mentor()).get(pair.messages()).json().getAsJsonArray("items")).hasSize(1);
	}

	@Test
	void a_note_in_the_library_that_is_refused_keeps_its_text_and_passes_with_a_reason() {
		var pair = Pairs.make("guard-note");
		var page = open(pair.mentee(), "en-CA", 360);
		page.navigate("/library/resource?id=vodp");
		page.locator("#keep").click();
		page.locator("#note").fill("for Mrs. Tremblay");
		assertThat(page.locator("#guardReason")).hasCount(0);
		page.locator("#saveNote").click();
		assertThat(page.locator("#note")).hasValue("for Mrs. Tremblay");
		assertThat(page.locator("body")).containsText("One place in it could lead to a patient.");
		assertThat(Axe.findings(page)).isEmpty();
		picture(page, "guard-note");
		page.locator("#guardReason").selectOption("not-a-patient");
		page.locator("#saveNote").click();
		assertThat(page.locator("#guardReason")).hasCount(0);
		page.reload();
		assertThat(page.locator("#note")).hasValue("for Mrs. Tremblay");
	}

	private static String verdict(String text) {
		return Guard.standard().look(text, Locale.ENGLISH).stream().map(found -> found.rule() + " " + found.kind() + " " + found.from() + "-" + found.to() + " " + found.offer())
				.collect(java.util.stream.Collectors.joining("; "));
	}

	private Page open(String name, String locale, int width) {
		var context = Stack.newContext(locale, width, 760);
		contexts.add(context);
		var page = context.newPage();
		Stack.signIn(page, name);
		page.navigate("/messages?conversation=" + ApiClient.of(name).get("/api/conversations").json().getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString());
		return page;
	}

	private static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/" + name + ".png")));
	}

	private static Locator last(Page page) {
		return page.locator(".talk-message").last();
	}
}
