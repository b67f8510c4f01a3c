package org.cmn.portal.messaging.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mentee sends a resource of the library to the mentor, over a good line and none, by keyboard and without a script. */
class CardBrowserIT {

	private final List<BrowserContext> contexts = new ArrayList<>();
	private final String word = new Random().ints(16, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	private final String title = "Kit " + word + " <img src=x onerror=alert(1)>";
	private String resource;

	@BeforeEach
	void publish() {
		resource = "card-" + word;
		var answer = ApiClient.of("dana").post("/api/resources", """
				{"id":"%s","title":"%s","title_fr":"Trousse %s","url":"https://example.org/%s","organisation":"AHS","summary":"For a test","kind":"tool",
				"topics":["mentorship"],"professions":["everyone"],"language":"en","status":"published"}""".formatted(resource, title, word, word));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
	}

	@AfterEach
	void leave() {
		contexts.forEach(BrowserContext::close);
		ApiClient.of("dana").send("DELETE", "/api/resources/" + resource, null, null);
	}

	@Test
	void a_resource_is_attached_by_keyboard_seen_by_the_other_at_once_and_counted_once() {
		var pair = Pairs.make("card-keys");
		var ben = open(pair.mentee(), "/messages");
		var amina = open(pair.mentor(), "/messages");
		ben.navigate("/library/resource?id=" + resource);
		assertThat(ben.locator(".uses")).hasCount(0);
		ben.navigate("/messages");

		attachByKeyboard(ben);
		assertThat(ben.locator("#chosen .talk-card")).containsText(title);
		assertThat(ben.locator("#chosen .talk-card")).containsText("Alberta Health Services");
		assertThat(ben.locator("#text")).isFocused();
		assertThat(ben.locator(".talk-message")).hasCount(0);
		ben.keyboard().press("Control+Enter");

		assertThat(last(amina).locator(".talk-card-title")).hasText(title);
		assertThat(amina.locator("#announce")).containsText(title);
		assertThat(last(amina).locator("a.talk-card-title")).hasAttribute("href", "/library/resource?id=" + resource);
		assertThat(last(ben).locator(".talk-state")).hasText("seen");
		assertThat(ben.locator("#chosen .talk-card")).hasCount(0);
		amina.reload();
		assertThat(last(amina).locator(".talk-card-title")).hasText(title);
		assertThat(amina.locator("#thread img")).hasCount(0);

		attachByKeyboard(ben);
		ben.locator("#text").fill("Have you read it?");
		ben.keyboard().press("Control+Enter");
		assertThat(last(amina).locator(".talk-text")).hasText("Have you read it?");
		last(amina).locator("a.talk-card-title").click();
		assertThat(amina.locator(".uses")).hasText("Used in one mentoring conversation.");
		assertThat(ApiClient.of("ben").get("/api/resources/" + resource).json().get("used_in_conversations").getAsLong()).isEqualTo(1);
		amina.locator("form.language button").click();
		assertThat(amina.locator(".uses")).hasText("Utilisée dans une conversation de mentorat.");
		amina.locator("form.language button").click();

		ApiClient.of("dana").send("DELETE", "/api/resources/" + resource, null, null);
		ben.reload();
		assertThat(last(ben).locator(".talk-card.gone")).hasText("This resource is no longer in the library.");
		assertThat(last(ben).locator(".talk-card a")).hasCount(0);
	}

	@Test
	void a_card_that_was_sent_without_a_line_arrives_once_after_the_tab_was_closed() {
		var pair = Pairs.make("card-line");
		var ben = open(pair.mentee(), "/messages");
		var amina = open(pair.mentor(), "/messages");
		attachByKeyboard(ben);
		ben.context().setOffline(true);
		ben.locator("#text").fill("from the tunnel");
		ben.keyboard().press("Control+Enter");
		assertThat(last(ben).locator(".talk-state")).hasText("waiting to be sent");
		assertThat(last(ben).locator(".talk-card-title")).hasText(title);
		var context = ben.context();
		ben.close();
		context.setOffline(false);

		var again = context.newPage();
		again.navigate("/messages");
		assertThat(last(again).locator(".talk-card-title")).hasText(title);
		assertThat(last(amina).locator(".talk-card-title")).hasText(title);
		again.reload();
		assertThat(again.locator(".talk-message")).hasCount(1);
		assertThat((Object) again.evaluate("localStorage.length")).as("nothing is left behind in the browser").isEqualTo(0);
		assertThat(ApiClient.of(pair.mentor()).get(pair.messages()).json().getAsJsonArray("items")).hasSize(1);
	}

	@Test
	void from_a_resources_page_it_goes_into_the_composer_beside_the_draft_and_nothing_is_sent() {
		var pair = Pairs.make("card-send-on");
		var ben = open(pair.mentee(), "/messages");
		ben.locator("#text").fill("half a thought");
		ben.navigate("/library/resource?id=" + resource);
		assertThat(ben.locator("#sendOnOnly")).hasValue("Send to my mentor");
		ben.locator("#sendOnOnly").click();
		assertThat(ben.locator("#chosen .talk-card")).containsText(title);
		assertThat(ben.url()).as("who sends what to whom stands in no address").contains(pair.conversation()).doesNotContain(resource);
		assertThat(ben.locator("#text")).hasValue("half a thought");
		assertThat(ben.locator("#text")).isFocused();
		assertThat(ben.locator(".talk-message")).hasCount(0);
		ben.reload();
		assertThat(ben.locator("#chosen .talk-card")).hasCount(1);
		ben.locator("#chosen button").click();
		ben.reload();
		assertThat(ben.locator("#chosen .talk-card")).hasCount(0);
		assertThat(ben.locator("#text")).hasValue("half a thought");
		ben.locator("#text").fill("");
		assertThat(ApiClient.of(pair.mentor()).get(pair.messages()).json().getAsJsonArray("items")).isEmpty();
	}

	@Test
	void an_event_goes_along_from_its_page_and_is_seen_at_once() {
		var pair = Pairs.make("card-event");
		var event = ApiClient.of("eva").post("/api/events", """
				{"title":"Round %s","description":"For a test","zone":"America/Edmonton","starts":"2099-01-05T10:00","ends":"2099-01-05T11:00","place":"Hinton","capacity":3}""".formatted(word)).json();
		var amina = open(pair.mentor(), "/messages");
		var ben = open(pair.mentee(), "/events/event?id=" + event.get("id").getAsString());
		ben.locator("#sendOnOnly").click();
		assertThat(ben.locator("#chosen .talk-card")).containsText("January 5, 2099");
		assertThat(ben.url()).doesNotContain(event.get("id").getAsString());
		ben.locator("#send").click();

		assertThat(last(amina).locator("a.talk-card-title")).hasText("Round " + word);
		assertThat(last(amina).locator(".talk-card-by")).containsText("January 5, 2099");
		assertThat(last(amina).locator("a.talk-card-title")).hasAttribute("href", "/events/event?id=" + event.get("id").getAsString());
		assertThat(ApiClient.of("eva").post("/api/events/" + event.get("id").getAsString() + "/cancellation", "{\"version\":" + event.get("version") + "}").status()).isEqualTo(200);
		amina.reload();
		assertThat(last(amina).locator(".talk-card-note")).hasText("This event is cancelled.");
	}

	@Test
	void an_event_is_found_beside_resources_while_one_writes() {
		var pair = Pairs.make("card-found");
		var event = ApiClient.of("eva").post("/api/events", """
				{"title":"Evening %s","description":"For a test","zone":"America/Toronto","starts":"2099-01-06T20:00","ends":"2099-01-06T21:00","place":"Hinton","capacity":3}""".formatted(word)).json();
		var amina = open(pair.mentor(), "/messages");
		var ben = open(pair.mentee(), "/messages");
		search(ben);
		assertThat(ben.locator("#picks [role=option]")).hasCount(2);
		assertThat(ben.locator("#picks [role=option]").first()).containsText(title);
		var found = ben.locator("#picks [role=option]").last();
		assertThat(found).containsText("Evening " + word);
		assertThat(found).containsText("January 6, 2099");
		var said = found.locator(".talk-card-by").textContent();
		found.click();
		assertThat(ben.locator("#chosen a.talk-card-title")).hasAttribute("href", "/events/event?id=" + event.get("id").getAsString());
		ben.locator("#send").click();

		assertThat(last(amina).locator("a.talk-card-title")).hasText("Evening " + word);
		assertThat(said).as("the hour is the card's").endsWith(last(ben).locator(".talk-card-by").textContent());
		ApiClient.of("eva").post("/api/events/" + event.get("id").getAsString() + "/cancellation", "{\"version\":" + event.get("version") + "}");
		search(ben);
		assertThat(ben.locator("#picks [role=option]")).hasCount(1);
	}

	@Test
	void without_a_script_it_goes_by_the_plain_form() {
		var pair = Pairs.make("card-plain");
		var state = open(pair.mentee(), "/messages").context().storageState();
		try (var scriptless = Stack.browser().newContext(new Browser.NewContextOptions().setBaseURL(Stack.baseUrl()).setStorageState(state).setJavaScriptEnabled(false))) {
			var page = scriptless.newPage();
			page.navigate("/library/resource?id=" + resource);
			page.locator("#sendOnOnly").click();
			assertThat(page.locator("#chosen .talk-card")).containsText(title);
			page.locator("#send").click();
			assertThat(page.locator(".talk-message .talk-card-title")).hasText(title);
		}
	}

	@Test
	void the_longest_text_in_the_widest_letters_goes_with_a_card() {
		var pair = Pairs.make("card-long");
		var ben = open(pair.mentee(), "/messages");
		attachByKeyboard(ben);
		ben.locator("#text").fill("🙂".repeat(4000));
		ben.locator("#send").click();
		assertThat(last(ben).locator(".talk-state")).hasText("sent");
		assertThat(last(ben).locator(".talk-card-title")).hasText(title);
	}

	@Test
	void on_a_phone_in_french_and_in_the_dark_it_fits_and_everybody_can_use_it() {
		var pair = Pairs.make("card-look");
		ApiClient.of(pair.mentor()).post(pair.messages(), "{\"clientId\":\"look\",\"text\":\"\",\"cards\":[{\"kind\":\"resource\",\"id\":\"" + resource + "\"}]}");
		for (var width : List.of(1280, 360)) {
			var context = Stack.newContext("en-CA", width, 740);
			contexts.add(context);
			var page = context.newPage();
			Stack.signIn(page, pair.mentee());
			page.navigate("/messages?conversation=" + pair.conversation());
			for (var round = 0; round < 2; round++) {
				search(page);
				assertThat(page.locator("#pick-state .no-touch").isVisible()).as("words about keys where there are keys").isEqualTo(width > 640);
				for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
					page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
					assertThat(Axe.findings(page)).as(width + " " + scheme).isEmpty();
				}
				assertThat(page.locator("#picks [role=option]").first()).isInViewport();
				page.locator("#picks [role=option]").first().click();
				assertThat(page.locator("#send")).isInViewport();
				assertThat(page.locator("#text")).isInViewport();
				assertThat(Axe.findings(page)).as("attached " + width).isEmpty();
				assertThat((Object) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as("no sideways scrolling").isEqualTo(true);
				page.locator("#chosen button").click();
				page.locator("form.language button").click();
			}
		}
	}

	private void attachByKeyboard(Page page) {
		page.locator("#attach").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("#pick")).isFocused();
		page.keyboard().type(word);
		assertThat(page.locator("#picks [role=option]").first()).containsText(title);
		page.keyboard().press("ArrowDown");
		assertThat(page.locator("#picks [aria-selected=true]")).containsText(title);
		page.keyboard().press("Enter");
	}

	private void search(Page page) {
		page.locator("#attach").click();
		page.locator("#pick").fill(word);
		assertThat(page.locator("#picks [role=option]").first()).containsText(word);
	}

	private Page open(String name, String path) {
		var context = Stack.newContext();
		contexts.add(context);
		var page = context.newPage();
		page.onDialog(dialog -> {
			throw new AssertionError("A dialog opened: " + dialog.message());
		});
		Stack.signIn(page, name);
		page.navigate(path);
		return page;
	}

	private static Locator last(Page page) {
		return page.locator(".talk-message").last();
	}
}
