package org.cmn.portal.messaging.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two people talk in two browsers, over a good line, a bad one and none. */
class TalkBrowserIT {

	private static final String BLOCK_WEBSOCKETS = """
			window.WebSocket = class {
				static OPEN = 1;
				readyState = 3;
				constructor() { setTimeout(() => this.onclose && this.onclose({}), 20); }
				close() {}
			};""";

	private final List<BrowserContext> contexts = new ArrayList<>();

	@AfterEach
	void leave() {
		contexts.forEach(BrowserContext::close);
	}

	@Test
	void a_coordinator_pairs_two_and_they_write_to_each_other_at_once() {
		var mentee = "talk-mentee";
		var mentor = "talk-mentor";
		People.add(List.of(new People.Person(mentee, "mentee"), new People.Person(mentor, "mentor")));
		var ben = open(mentee, "/messages");
		var amina = open(mentor, "/messages");
		if (ben.locator("#talk").count() == 0) {
			assertThat(ben.locator(".empty-title")).hasText("No conversation yet");
			pairByPage(mentor, mentee);
		}

		assertThat(ben.locator("#with")).hasText(mentor + " Example");
		assertThat(amina.locator("#with")).hasText(mentee + " Example");
		write(ben, "Is 8 mg too much?");
		assertThat(last(amina).locator(".talk-text")).hasText("Is 8 mg too much?");
		assertThat(amina.locator("#announce")).containsText("Is 8 mg too much?");
		assertThat(last(ben).locator(".talk-state")).hasText("seen");
		write(amina, "Not for somebody who took 6 mg yesterday.\nAsk again tomorrow.");
		assertThat(last(ben).locator(".talk-text")).hasText("Not for somebody who took 6 mg yesterday.\nAsk again tomorrow.");

		var before = texts(ben);
		ben.reload();
		assertThat(last(ben).locator(".talk-text")).containsText("Ask again tomorrow.");
		assertThat(texts(ben)).isEqualTo(before);
	}

	@Test
	void what_was_written_without_a_line_waits_and_goes_when_the_line_is_back() {
		var pair = Pairs.make("talk-line");
		var ben = open(pair.mentee(), "/messages");
		var amina = open(pair.mentor(), "/messages");
		write(ben, "before");
		assertThat(last(amina).locator(".talk-text")).hasText("before");

		ben.context().setOffline(true);
		write(ben, "first without a line");
		write(ben, "second without a line");
		assertThat(last(ben).locator(".talk-state")).hasText("waiting to be sent");
		assertThat(ben.locator("#line")).containsText("No connection right now");
		write(amina, "meanwhile");
		assertThat(last(amina).locator(".talk-state")).hasText("sent");
		assertThat(texts(amina)).as("control: nothing gets through without a line").doesNotContain("first without a line");

		ben.context().setOffline(false);
		assertThat(last(ben).locator(".talk-state")).hasText(Pattern.compile("delivered|seen"));
		assertThat(last(amina).locator(".talk-text")).hasText("second without a line");
		assertThat(tail(texts(ben), 4)).containsExactly("before", "meanwhile", "first without a line", "second without a line");
		assertThat(tail(texts(amina), 4)).containsExactly("before", "meanwhile", "first without a line", "second without a line");
		assertThat(ben.locator("#line")).hasText("");
	}

	@Test
	void what_waits_survives_closing_the_tab() {
		var pair = Pairs.make("talk-tab");
		var ben = open(pair.mentee(), "/messages");
		ben.context().setOffline(true);
		write(ben, "written in a tunnel");
		assertThat(last(ben).locator(".talk-state")).hasText("waiting to be sent");
		var context = ben.context();
		ben.close();
		context.setOffline(false);

		var again = context.newPage();
		again.navigate("/messages");
		assertThat(last(again).locator(".talk-text")).hasText("written in a tunnel");
		assertThat(last(again).locator(".talk-state")).hasText("sent");
		assertThat((Object) again.evaluate("localStorage.length")).as("nothing is left behind in the browser").isEqualTo(0);
	}

	@Test
	void messages_go_and_come_where_the_network_blocks_the_live_line() {
		var pair = Pairs.make("talk-proxy");
		var ben = open(pair.mentee(), "/messages", BLOCK_WEBSOCKETS);
		var amina = open(pair.mentor(), "/messages");
		write(ben, "through a proxy");
		assertThat(last(amina).locator(".talk-text")).hasText("through a proxy");
		write(amina, "and back");
		assertThat(last(ben).locator(".talk-text")).hasText("and back");
		assertThat(ben.locator("#line")).containsText("Messages still come and go");
		assertThat(last(amina).locator(".talk-state")).hasText("seen");
	}

	@Test
	void a_draft_that_is_too_long_is_refused_in_a_sentence_and_kept() {
		var pair = Pairs.make("talk-draft");
		var ben = open(pair.mentee(), "/messages");
		ben.locator("#text").fill("y".repeat(4001));
		ben.locator("#send").click();
		assertThat(ben.locator("#text-error")).hasText("Shorten this to 4000 characters; it has 4001.");
		ben.reload();
		assertThat(ben.locator("#text")).hasValue("y".repeat(4001));
		assertThat(ben.locator(".talk-message")).hasCount(0);
		ben.locator("#text").fill("");
	}

	@Test
	void text_stays_text() {
		var pair = Pairs.make("talk-text");
		var ben = open(pair.mentee(), "/messages");
		var amina = open(pair.mentor(), "/messages");
		for (var hostile : List.of("<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "#{1+1} ${7*7}", "</p><h1>big</h1>", "javascript:alert(1)")) {
			write(ben, hostile);
			assertThat(last(amina).locator(".talk-text")).hasText(hostile);
			amina.reload();
			assertThat(last(amina).locator(".talk-text")).hasText(hostile);
		}
		assertThat(amina.locator("#thread img, #thread script, #thread h1, #announce *")).hasCount(0);
	}

	@Test
	void signing_out_in_another_window_clears_the_conversation_from_this_one() {
		var pair = Pairs.make("talk-out");
		var ben = open(pair.mentee(), "/messages");
		write(ben, "for two only");
		assertThat(last(ben).locator(".talk-state")).hasText("sent");
		ben.locator("#text").fill("half a thought");
		var other = ben.context().newPage();
		other.navigate("/profile");
		// Control: another window alone changes nothing.
		assertThat(last(ben).locator(".talk-text")).hasText("for two only");
		assertThat(ben.locator("#signed-out")).hasCount(0);

		other.locator("details.menu:has(form[action$='/sign-out']) summary").click();
		other.locator("form[action$='/sign-out'] button").click();
		other.waitForURL(url -> url.contains("/signed-out"));
		assertCleared(ben, pair);

		Stack.signIn(other, pair.mentee());
		ben.locator("#content a.primary").click();
		assertThat(last(ben).locator(".talk-text")).hasText("for two only");
		assertThat(ben.locator("#text")).hasValue("half a thought");
		ben.locator("#text").fill("");
	}

	@Test
	void without_a_live_line_the_next_request_tells_that_the_sign_in_ended() {
		var pair = Pairs.make("talk-lost");
		var ben = open(pair.mentee(), "/messages", BLOCK_WEBSOCKETS);
		write(ben, "for two only");
		assertThat(last(ben).locator(".talk-state")).hasText("sent");
		ben.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-cmn"));
		assertCleared(ben, pair);
	}

	private static void assertCleared(Page page, Pairs pair) {
		assertThat(page.locator("#signed-out")).containsText("You were signed out");
		assertThat(page.locator("#send, #text, .talk-message, .talk-list")).hasCount(0);
		assertThat(page.locator("#announce")).hasText("");
		assertThat(page.content()).doesNotContain("for two only", "half a thought", pair.mentor() + " Example");
	}

	@Test
	void an_ended_pair_can_be_taken_back_and_meanwhile_only_read() {
		var pair = Pairs.make("talk-end");
		var ben = open(pair.mentee(), "/messages");
		write(ben, "before the end");
		assertThat(last(ben).locator(".talk-state")).hasText("sent");
		var eva = open("eva", "/mentoring");
		eva.locator("li", new Page.LocatorOptions().setHasText(pair.mentee() + " Example")).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
		assertThat(eva.locator(".undo")).containsText("has ended");

		assertThat(ben.locator(".talk-ended")).containsText("You can read it");
		assertThat(ben.locator("#text")).hasCount(0);
		eva.locator(".undo input, .undo button").click();
		assertThat(ben.locator("#text")).hasCount(1);
		assertThat(last(ben).locator(".talk-text")).hasText("before the end");
	}

	@Test
	void on_a_phone_one_sees_the_list_or_the_thread_and_the_composer_is_in_reach() {
		var pair = Pairs.make("talk-phone");
		ApiClient.of(pair.mentor()).post(pair.messages(), "{\"clientId\":\"phone\",\"text\":\"hello\"}");
		var context = Stack.newContext("en-CA", 360, 740);
		contexts.add(context);
		var ben = context.newPage();
		Stack.signIn(ben, pair.mentee());
		ben.navigate("/messages");
		assertThat(ben.locator(".talk-thread")).isHidden();
		ben.locator(".talk-list li a").first().click();
		assertThat(ben.locator(".talk-list")).isHidden();
		assertThat(ben.locator("#send")).isInViewport();
		assertThat(ben.locator("#text")).isInViewport();
		assertThat(ben.locator(".talk-urgent p")).isHidden();
		ben.locator(".talk-urgent summary").click();
		assertThat(ben.locator(".talk-urgent a").first()).isInViewport();
		assertThat((Object) ben.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as("no sideways scrolling").isEqualTo(true);

		ben.navigate("/mentoring");
		ben.locator("main a[href*='/messages?with=']").first().click();
		assertThat(ben.locator("#with")).hasText(pair.mentor() + " Example");
		assertThat(ben.locator("#text")).isInViewport();

		ben.locator("#text").fill("See you today");
		assertThat(ben.locator(".talk-urgent p")).isHidden();
		ben.locator("#text").fill("He took fentanyl and is not breathing");
		assertThat(ben.locator(".talk-urgent a").first()).isInViewport();
	}

	@Test
	void the_page_speaks_french() {
		var pair = Pairs.make("talk-french");
		var ben = open(pair.mentee(), "/messages");
		ben.locator("form.language button").click();
		assertThat(ben.locator(".talk-urgent")).containsText("Pas pour les questions urgentes");
		assertThat(ben.locator("#line")).hasAttribute("data-state", "on");
		write(ben, "Bonjour");
		assertThat(last(ben).locator(".talk-state")).hasText("envoyé");
		assertThat(ben.locator(".talk-day").last()).hasText(Pattern.compile("(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) .*"));
		ben.locator("form.language button").click();
	}

	@Test
	void both_pages_are_accessible_in_both_schemes() {
		var pair = Pairs.make("talk-axe");
		ApiClient.of(pair.mentor()).post(pair.messages(), "{\"clientId\":\"axe\",\"text\":\"hello\"}");
		for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (var page : List.of(open(pair.mentee(), "/messages"), open(pair.mentee(), "/mentoring"), open("eva", "/mentoring"))) {
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
				assertThat(Axe.findings(page)).as(page.url() + " " + scheme).isEmpty();
			}
		}
	}

	private static void pairByPage(String mentor, String mentee) {
		var context = Stack.newContext();
		var eva = context.newPage();
		Stack.signIn(eva, "eva");
		eva.navigate("/mentoring");
		choose(eva, "#mentor", mentor);
		choose(eva, "#mentee", mentee);
		eva.locator("#pair").click();
		assertThat(eva.locator(".notice.done")).containsText("are a pair now");
		context.close();
	}

	private static void choose(Page page, String select, String name) {
		var label = page.locator(select + " option", new Page.LocatorOptions().setHasText(name + " Example")).textContent();
		page.locator(select).selectOption(new SelectOption().setLabel(label));
	}

	@Test
	void without_a_script_one_says_oneself_what_one_has_read() {
		var pair = Pairs.make("talk-plain");
		var mentee = ApiClient.of(pair.mentee());
		mentee.post(pair.messages(), "{\"clientId\":\"p1\",\"text\":\"Read without a script\"}");
		var signedIn = open(pair.mentor(), "/library").context().storageState();
		var context = Stack.browser().newContext(new Browser.NewContextOptions().setBaseURL(Stack.baseUrl()).setStorageState(signedIn).setLocale("en").setJavaScriptEnabled(false));
		contexts.add(context);
		var amina = context.newPage();
		amina.navigate("/messages?conversation=" + pair.conversation());
		assertThat(last(amina).locator(".talk-text")).hasText("Read without a script");
		amina.reload();
		// Control: looking at the page alone says nothing.
		assertThat(amina.locator("[data-unread='" + pair.conversation() + "']")).hasText("1 new");
		assertThat(seenBy(pair.mentorId(), mentee.get(pair.messages()).json())).isZero();

		mentee.post(pair.messages(), "{\"clientId\":\"p2\",\"text\":\"This came after the page\"}");
		amina.locator("#read").click();
		assertThat(last(amina).locator(".talk-text")).hasText("This came after the page");
		// What was not on the page is not read.
		assertThat(amina.locator("[data-unread='" + pair.conversation() + "']")).hasText("1 new");
		assertThat(seenBy(pair.mentorId(), mentee.get(pair.messages()).json())).isEqualTo(1);
		amina.locator("#read").click();
		assertThat(amina.locator("[data-unread='" + pair.conversation() + "']")).isEmpty();
		assertThat(amina.locator("#read")).hasCount(0);
		assertThat(seenBy(pair.mentorId(), mentee.get(pair.messages()).json())).isEqualTo(2);

		amina.setViewportSize(360, 740);
		var newest = last(amina).boundingBox();
		assertThat(newest.y + newest.height).as("on a phone the page scrolls as a whole, and nothing lies over the messages").isLessThanOrEqualTo(amina.locator("#compose").boundingBox().y);
	}

	private static long seenBy(String member, JsonObject page) {
		return page.getAsJsonArray("marks").asList().stream().map(JsonElement::getAsJsonObject).filter(mark -> mark.get("member").getAsString().equals(member))
				.mapToLong(mark -> mark.get("seenUpTo").getAsLong()).sum();
	}

	private Page open(String name, String path, String... scripts) {
		var context = Stack.newContext();
		contexts.add(context);
		for (var script : scripts) {
			context.addInitScript(script);
		}
		var page = context.newPage();
		page.onDialog(dialog -> {
			throw new AssertionError("A dialog opened: " + dialog.message());
		});
		Stack.signIn(page, name);
		page.navigate(path);
		return page;
	}

	private static void write(Page page, String text) {
		page.locator("#text").fill(text);
		page.keyboard().press("Control+Enter");
		assertThat(page.locator("#text")).hasValue("");
	}

	private static Locator last(Page page) {
		return page.locator(".talk-message").last();
	}

	private static List<String> texts(Page page) {
		return page.locator(".talk-text").allTextContents();
	}

	private static List<String> tail(List<String> all, int count) {
		return all.subList(Math.max(0, all.size() - count), all.size());
	}
}
