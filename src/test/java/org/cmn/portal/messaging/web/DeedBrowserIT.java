package org.cmn.portal.messaging.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.cmn.portal.messaging.Prose;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people can do with messages, by keyboard, in two browsers at once. */
class DeedBrowserIT {

	private final List<BrowserContext> contexts = new ArrayList<>();

	@AfterEach
	void leave() {
		contexts.forEach(BrowserContext::close);
	}

	@Test
	void by_keyboard_one_replies_corrects_and_withdraws_and_the_other_sees_it_at_once() {
		var pair = Pairs.make("deed");
		var amina = open(pair.mentor(), 1280);
		write(amina, "How much did she take?");
		var ben = open(pair.mentee(), 1280);
		assertThat(ben.locator(".talk-message")).hasCount(1);
		ben.locator("#text").fill("half a thought");

		choose(ben, "reply");
		assertThat(ben.locator("#mode")).containsText("Your reply to " + pair.mentor() + " Example: How much did she take?");
		assertThat(ben.locator("#text")).isFocused();
		write(ben, "8 mg");
		assertThat(ben.locator("#mode")).isHidden();
		assertThat(last(amina).locator(".talk-quote")).containsText("How much did she take?");

		choose(ben, "edit");
		assertThat(ben.locator("#text")).hasValue("8 mg");
		assertThat(Axe.findings(ben)).isEmpty();
		picture(ben, "deed-edit");
		write(ben, "6 mg");
		assertThat(last(amina).locator(".talk-text")).hasText("6 mg");
		assertThat(last(amina).locator(".talk-edited")).containsText("edited");
		assertThat(last(ben).locator(".talk-text")).hasText("6 mg");

		amina.context().setOffline(true);
		write(ben, "not this");
		assertThat(last(ben).locator(".talk-state")).hasText("sent");
		choose(ben, "recall");
		assertThat(last(ben).locator(".talk-gone")).hasText("Message withdrawn");
		assertThat(ben.locator("#text")).hasValue("not this");
		write(ben, "rather this");
		amina.context().setOffline(false);
		assertThat(last(amina).locator(".talk-text")).hasText("rather this");
		assertThat(amina.locator(".talk-gone")).hasText("Message withdrawn");
		assertThat(amina.locator("#thread")).not().containsText("not this");

		last(amina).locator("xpath=preceding-sibling::*[.//*[@class='talk-quote']][1]").locator(".talk-quote a").click();
		assertThat(amina.locator(".talk-message").first()).isFocused();
		ben.locator("#text").fill("");
	}

	@Test
	void on_a_slow_line_nothing_is_written_or_sent_before_what_is_corrected_is_there() {
		var pair = Pairs.make("deed-slow");
		var ben = open(pair.mentee(), 360);
		write(ben, "8 mg");
		assertThat(last(ben).locator(".talk-state")).not().hasText("waiting");
		var held = new CopyOnWriteArrayList<Route>();
		ben.route(address -> address.contains("/messages?limit=1&after="), held::add);
		choose(ben, "edit");
		assertThat(ben.locator("#send")).isDisabled();
		ben.locator("#text").focus();
		ben.keyboard().type("6 mg");
		ben.keyboard().press("Control+Enter");
		assertThat(ben.locator("#text")).hasValue("");
		assertThat(ben.locator(".talk-message")).hasCount(1);

		held.forEach(Route::resume);
		assertThat(ben.locator("#mode")).isVisible();
		assertThat(ben.locator("#text")).hasValue("8 mg");
		assertThat(ben.locator("#send")).isEnabled();
		write(ben, "6 mg");
		assertThat(last(ben).locator(".talk-text")).hasText("6 mg");
		assertThat(last(ben).locator(".talk-edited")).containsText("edited");
		assertThat(ben.locator(".talk-message")).hasCount(1);
	}

	@Test
	void what_changed_while_the_line_was_cut_comes_when_it_is_back_and_stays_after_reading_the_page_anew() {
		var pair = Pairs.make("deed-cut");
		var ben = open(pair.mentee(), 1280);
		write(ben, "first words");
		assertThat(last(ben).locator(".talk-state")).hasText("sent");
		ben.context().setOffline(true);
		var seq = last(ben).getAttribute("data-seq");
		ApiClient.of(pair.mentee()).send("PUT", pair.messages() + "/" + seq, "{\"text\":\"changed on another device\",\"edition\":0}", "application/json");
		assertThat(last(ben).locator(".talk-text")).hasText("first words");
		ben.context().setOffline(false);
		assertThat(last(ben).locator(".talk-text")).hasText("changed on another device");
		var state = last(ben).innerText();
		ben.reload();
		assertThat(last(ben).locator(".talk-text")).hasText("changed on another device");
		assertThat(last(ben).innerText()).isEqualTo(state);
	}

	@Test
	void on_a_phone_everything_is_in_reach_and_in_french() {
		var pair = Pairs.make("deed-phone");
		ApiClient.of(pair.mentor()).post(pair.messages(), "{\"clientId\":\"phone\",\"text\":\"Combien\u00a0?\"}");
		ApiClient.of(pair.mentee()).send("PUT", "/api/me/preferences", "{\"locale\":\"fr\",\"zone\":\"America/Edmonton\"}", "application/json");
		var ben = open(pair.mentee(), 360);
		write(ben, "8 mg");
		assertThat(last(ben).locator(".talk-state")).hasText(Pattern.compile("envoyé|remis|vu"));
		last(ben).locator(".talk-more").click();
		assertThat(ben.locator("#deeds button[data-deed='edit']")).hasText("Modifier");
		assertThat((Object) ben.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isEqualTo(true);
		assertThat(Axe.findings(ben)).isEmpty();
		picture(ben, "deed-phone");
		ben.keyboard().press("Escape");
		assertThat(ben.locator("#deeds")).isHidden();
	}

	@Test
	void reactions_are_said_in_words_and_what_is_put_away_is_gone_on_all_devices_and_comes_back() {
		var pair = Pairs.make("deed-say");
		var ben = open(pair.mentee(), 1280);
		var amina = open(pair.mentor(), 1280);
		var other = open(pair.mentor(), 1280);
		write(ben, "Here it is:\n- one\n- https://www.canada.ca/x\n\n> your question\nGood?");
		assertThat(last(amina).locator(".talk-text li")).hasCount(2);
		choose(amina, "react");
		assertThat(last(ben).locator(".talk-said")).hasText(Pattern.compile("Thank you\\s+" + pair.mentor() + " Example"));
		assertThat(ben.locator("#announce")).containsText("Thank you");
		assertThat(last(other).locator(".talk-said")).hasText(Pattern.compile("Thank you\\s+You"));
		picture(ben, "deed-said");
		assertThat(Axe.findings(ben)).isEmpty();
		var made = last(ben).innerText();
		ben.reload();
		assertThat(last(ben)).hasText(Pattern.compile(".*Thank you.*"));
		assertThat(last(ben).innerText()).as("the server makes the same of it").isEqualTo(made);

		other.context().setOffline(true);
		choose(amina, "hide");
		assertThat(last(amina).locator(".talk-gone")).hasText("You removed this message for yourself.");
		assertThat(last(ben).locator(".talk-text")).containsText("Here it is:");
		other.context().setOffline(false);
		assertThat(last(other).locator(".talk-gone")).hasText("You removed this message for yourself.");
		amina.reload();
		assertThat(amina.locator("#thread")).not().containsText("Here it is:");
		choose(amina, "show");
		assertThat(last(amina).locator(".talk-text")).containsText("Here it is:");
		assertThat(last(other).locator(".talk-text")).containsText("Here it is:");
	}

	@Test
	void one_marks_unread_pins_mutes_goes_to_a_day_and_ends_showing_what_was_seen() {
		var pair = Pairs.make("deed-own");
		for (int n = 1; n <= 20; n++) {
			ApiClient.of(pair.mentor()).post(pair.messages(), "{\"clientId\":\"own-%d\",\"text\":\"number %d\"}".formatted(n, n));
		}
		var ben = open(pair.mentee(), 1280);
		assertThat(ben.locator(".talk-fresh")).isInViewport();
		ben.locator("#scroll").evaluate("box => { box.scrollTop = box.scrollHeight; }");
		var amina = open(pair.mentor(), 1280);
		assertThat(last(amina).locator(".talk-state")).hasText("seen");
		var other = open(pair.mentee(), 1280);
		choose(ben, "unread");
		assertThat(ben.locator("#deed")).containsText("Marked as unread");
		assertThat(other.locator(".talk-list .badge")).hasText("1 new");
		assertThat(last(amina).locator(".talk-state")).hasText("seen");
		ben.navigate("/library");
		assertThat(ben.locator("[data-live='unread']")).containsText("1");
		ben.navigate("/messages");
		assertThat(ben.locator(".talk-fresh")).hasCount(1);
		assertThat(ben.locator(".talk-list .badge")).hasText("");

		ben.locator("#options summary").click();
		assertThat(Axe.findings(ben)).isEmpty();
		picture(ben, "deed-options");
		ben.locator("#showSeen").click();
		assertThat(last(amina).locator(".talk-state")).hasText("delivered");
		amina.reload();
		assertThat(last(amina).locator(".talk-state")).hasText("delivered");
		ben.locator("#options summary").click();
		assertThat(ben.locator("#options")).containsText("You do not show what you have seen");
		ben.locator("#mute").click();
		assertThat(ben.locator(".talk-muted")).containsText("muted");
		assertThat(other.locator(".talk-muted")).containsText("muted");
		ben.locator("#options summary").click();
		ben.locator("#on").fill("2020-01-01");
		ben.keyboard().press("Enter");
		assertThat(ben.locator(".talk-message").first()).isFocused();
		assertThat(ben.locator(".talk-message").first()).isInViewport();
		assertThat(ben.locator("#with")).isInViewport();
	}

	@Test
	void what_one_writes_is_on_the_other_device_too_and_stays_here_where_it_could_lead_to_a_patient() {
		var pair = Pairs.make("deed-draft");
		ApiClient.of(pair.mentor()).post(pair.messages(), "{\"clientId\":\"draft\",\"text\":\"How much?\"}");
		var desk = open(pair.mentee(), 1280);
		var phone = open(pair.mentee(), 360);
		var amina = open(pair.mentor(), 1280);
		choose(desk, "reply");
		desk.locator("#text").pressSequentially("begun at the desk");
		assertThat(amina.locator("#typing")).hasText(pair.mentee() + " Example is writing…");
		assertThat(phone.locator("#text")).hasValue("begun at the desk");
		assertThat(phone.locator("#mode")).containsText("How much?");
		assertThat(amina.locator("#typing")).hasText("");

		phone.context().setOffline(true);
		phone.locator("#text").fill("gone on with on the phone");
		phone.context().setOffline(false);
		assertThat(desk.locator("#text")).hasValue("gone on with on the phone", new com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions().setTimeout(15000));
		desk.locator("#text").fill("her PHN is 12345-6789");
		assertThat(desk.locator("#guard li")).hasCount(1);
		write(phone, "sent from the phone");
		assertThat(phone.locator("#text")).hasValue("");
		assertThat(last(desk).locator(".talk-text")).hasText("sent from the phone");
		assertThat(desk.locator("#text")).hasValue("her PHN is 12345-6789");
		assertThat(ApiClient.of(pair.mentee()).get("/api/conversations/" + pair.conversation() + "/draft").body()).doesNotContain("12345");
		desk.locator("#text").fill("");
	}

	@Test
	void the_browser_makes_the_same_of_a_text_as_the_server() {
		var pair = Pairs.make("deed-prose");
		var page = open(pair.mentee(), 1280);
		var parts = List.of("- ", "1. ", "12. ", "> ", ">", "a", "<b>", "&amp;", "\"", "\n", "\n\n", " ", "\t", "\u00a0", "é", "🙂", "https://", "https://a.ca", "/b_(c)", ")", "]", ".", "@", "?q=1&r=2", "#", "5", "'", "`", "\\");
		var random = new java.util.Random(4711);
		var texts = new ArrayList<String>(List.of("", "> 65 years", "See https://a.ca/b.", "https://a.ca@evil.example"));
		for (int n = 0; n < 3000; n++) {
			var text = new StringBuilder();
			for (int part = random.nextInt(9); part >= 0; part--) {
				text.append(parts.get(random.nextInt(parts.size())));
			}
			texts.add(text.toString());
		}
		var differing = page.evaluate("""
				pairs => pairs.filter(([text, html]) => {
					const theirs = document.createElement("template");
					theirs.innerHTML = html;
					const ours = document.createElement("template");
					ours.content.append(...window.CMN.prose(text));
					return ours.innerHTML !== theirs.innerHTML;
				})""", texts.stream().map(text -> List.of(text, Prose.html(text))).toList());
		assertThat(differing).isEqualTo(List.of());
		assertThat((Object) page.evaluate("window.CMN.prose('- a')[0].outerHTML")).as("control: it makes something").isEqualTo("<ul><li>a</li></ul>");
	}

	/** From the text back to the newest message, its menu, the item by arrows, Enter. */
	private static void choose(Page page, String deed) {
		last(page).locator(".talk-more").focus();
		page.keyboard().press("Enter");
		var item = page.locator("#deeds [data-deed='" + deed + "']").first();
		assertThat(item).isVisible();
		for (int presses = 0; presses < 12 && !(Boolean) item.evaluate("item => item === document.activeElement"); presses++) {
			page.keyboard().press("ArrowDown");
		}
		assertThat(item).isFocused();
		page.keyboard().press("Enter");
		assertThat(page.locator("#deeds")).isHidden();
	}

	private static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
	}

	private Page open(String name, int width) {
		var context = Stack.newContext("en-CA", width, width > 600 ? 800 : 740);
		contexts.add(context);
		var page = context.newPage();
		Stack.signIn(page, name);
		page.navigate("/messages");
		if (width < 600) {
			page.locator(".talk-list li a").first().click();
		}
		assertThat(page.locator("#line")).hasAttribute("data-state", "on");
		return page;
	}

	private static void write(Page page, String text) {
		page.locator("#text").fill(text);
		page.keyboard().press("Control+Enter");
		assertThat(page.locator("#text")).not().hasValue(text);
	}

	private static Locator last(Page page) {
		return page.locator(".talk-message").last();
	}
}
