package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dana at the workbench: what she does to a line leaves her in the queue, on that line. */
class DeskBrowserIT {

	private static final String DRAFTS = "/library/workbench?queue=drafts";

	private final String word = new Random().ints(14, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	private BrowserContext danas;
	private Page dana;

	/** What others have left would push the drafts of these tests to the next page of the queue. */
	@BeforeAll
	static void clearTheDrafts() {
		var dana = ApiClient.of("dana");
		for (var left = drafts(dana); !left.isEmpty(); left = drafts(dana)) {
			left.forEach(draft -> dana.send("DELETE", "/api/resources/" + draft.getAsJsonObject().get("id").getAsString(), null, null));
		}
	}

	private static JsonArray drafts(ApiClient dana) {
		return dana.get("/api/queues/drafts?size=100").json().getAsJsonArray("items");
	}

	@BeforeEach
	void signIn() {
		danas = Stack.newContext();
		dana = danas.newPage();
		Stack.signIn(dana, "dana");
	}

	@AfterEach
	void leave() {
		danas.close();
	}

	@Test
	void a_line_is_edited_beside_the_queue_and_keeps_the_focus() {
		draft("one");
		draft("two");
		dana.navigate(DRAFTS);
		line("two").focus();
		dana.keyboard().press("e");
		dana.locator("#beside form").waitFor();
		assertThat(Axe.findings(dana)).isEmpty();
		dana.locator("#url").fill("javascript:alert(1)");
		var answer = dana.waitForResponse("**/library/edit*", () -> dana.locator("#draft").click());
		assertThat(answer.status()).as(answer.url() + " " + answer.headers().get("location")).isEqualTo(200);
		dana.locator("#beside .field.wrong").waitFor();
		assertThat(dana.evaluate("() => document.activeElement.id")).isEqualTo("url");

		dana.locator("#url").fill("https://example.org/" + word + "/two");
		dana.locator("#title").fill("Changed " + word + " two");
		dana.locator("#draft").click();
		dana.locator(".notice.done").waitFor();
		assertThat(dana.locator("#beside").isVisible()).isFalse();
		assertThat(dana.url()).contains("/library/workbench");
		assertThat(dana.locator("[data-queue] > li:focus").textContent()).contains("Changed " + word + " two");

		dana.keyboard().press("e");
		dana.locator("#beside form").waitFor();
		dana.keyboard().press("Escape");
		assertThat(dana.locator("[data-queue] > li:focus").textContent()).contains("Changed " + word + " two");
	}

	@Test
	void the_page_that_edits_leads_back_to_its_queue_and_without_one_to_the_resource() {
		var id = draft("three");
		dana.navigate("/library/edit?id=" + id + "&queue=drafts&page=1");
		assertThat(dana.locator(".actions a").getAttribute("href")).endsWith(DRAFTS);
		dana.locator("#title").fill("Again " + word + " three");
		dana.locator("#draft").click();
		dana.waitForURL("**/library/workbench?saved=true&queue=drafts");
		assertThat(dana.locator(".notice.done").textContent()).contains("Saved");
		line("three").waitFor();

		dana.navigate("/library/edit?id=" + id + "&queue=//example.org");
		dana.locator("#title").fill("Once more " + word + " three");
		dana.locator("#draft").click();
		dana.waitForURL("**/library/resource?id=" + id);
	}

	@Test
	void a_draft_is_published_with_one_key_and_steps_are_taken_back_the_last_first() {
		draft("four");
		draft("five");
		dana.navigate(DRAFTS);
		line("four").focus();
		dana.keyboard().press("p");
		dana.locator(".undo").waitFor();
		assertThat(dana.locator(".undo").textContent()).contains("is published").doesNotContain("off the list");
		line("five").focus();
		dana.keyboard().press("r");
		dana.locator(".undo", new Page.LocatorOptions().setHasText("five")).waitFor();
		assertThat(dana.locator(".undo").textContent()).contains("is off the list", "The step before it");
		assertThat(line("four").count() + line("five").count()).isZero();

		dana.keyboard().press("u");
		dana.locator(".notice", new Page.LocatorOptions().setHasText("five” waits again")).waitFor();
		assertThat(dana.locator(".notice").allTextContents().toString()).as("control: of this nothing was made").doesNotContain("What was made of it");
		line("five").waitFor();
		assertThat(line("four").count()).as("control: one step at a time").isZero();
		dana.keyboard().press("u");
		line("four").waitFor();
		assertThat(dana.locator(".undo").count()).isZero();
		assertThat(dana.locator("[data-queue] > li:focus").textContent()).as("what came back").contains("four");
	}

	@Test
	void a_page_beyond_the_last_shows_the_last() {
		draft("twelve");
		dana.navigate(DRAFTS + "&page=99");
		line("twelve").waitFor();
		dana.navigate("/library/workbench?queue=moved&page=99");
		assertThat(dana.locator(".empty").isVisible()).as("control: nothing waits there").isTrue();
	}

	@Test
	void a_suggestion_that_was_dealt_with_is_seen_and_put_back() {
		ApiClient.of("ben").post("/api/shelf/suggestions", "{\"why\":\"For %s\"}".formatted(word));
		dana.navigate("/library/workbench?queue=suggested");
		line(word).locator("[data-do='done'] input").click();
		dana.locator(".undo").waitFor();
		dana.navigate("/library/workbench?queue=suggested&settled=true");
		assertThat(dana.locator("[data-queue] > li").first().textContent()).as("the newest first").contains(word);
		line(word).locator("input").click();
		dana.locator(".notice.done", new Page.LocatorOptions().setHasText("For " + word + "” waits again.")).waitFor();
		assertThat(line(word).count()).isZero();
		assertThat((Boolean) dana.evaluate("() => document.activeElement.matches('[data-queue] > li, #queue-title')")).as("the focus stays in the queue").isTrue();
		if (dana.locator("[data-queue] > li").count() == 0) {
			assertThat(dana.locator(".empty").textContent()).contains("Nothing has been dealt with lately").doesNotContain("quiet");
		}
		dana.navigate("/library/workbench?queue=suggested");
		line(word).waitFor();
		dana.navigate("/library/workbench?queue=drafts");
		assertThat(dana.locator(".tabs").count()).as("control: drafts remember nothing").isZero();
	}

	@Test
	void a_draft_made_of_a_suggestion_takes_it_off_the_list_and_u_puts_it_back() {
		suggest(ApiClient.of("ben"), "beside");
		suggest(ApiClient.of("ben"), "page");
		dana.navigate("/library/workbench?queue=suggested");
		line("beside").focus();
		dana.keyboard().press("e");
		dana.locator("#beside form").waitFor();
		dana.locator("#title").fill("Beside the queue " + word);
		dana.locator("#draft").click();
		dana.locator(".undo").waitFor();
		assertThat(dana.locator(".undo").textContent()).contains("/" + word + "/beside", "is off the list");
		assertThat(line("beside").count()).isZero();
		assertThat(line("page").count()).as("control: of this nothing was made").isEqualTo(1);
		dana.keyboard().press("u");
		line("beside").waitFor();
		assertThat(dana.locator(".notice.done").allTextContents().toString()).contains("/" + word + "/beside” waits again. What was made of it stays in the library as it is.");

		dana.navigate(line("page").locator("a").first().getAttribute("href"));
		dana.locator("#title").fill("Written alone: " + word);
		dana.locator("#draft").click();
		dana.waitForURL(address -> address.contains("/library/workbench?saved=true") && address.contains("made="));
		assertThat(dana.locator(".undo").textContent()).contains("/" + word + "/page");
		assertThat(line("page").count()).isZero();
		dana.locator(".undo input").click();
		line("page").waitFor();
		assertThat(dana.locator(".undo").count()).isZero();
	}

	@Test
	void what_is_replaced_and_still_published_leads_to_what_replaces_it() {
		var old = published("old", "");
		var newer = published("newer", ",\"successor_of\":\"%s\"".formatted(old));
		dana.navigate("/library/workbench?queue=followed&page=99");
		var by = line("old").locator("p.small a");
		assertThat(by.textContent()).isEqualTo("Replaced by “%s newer”".formatted(word));
		assertThat(by.getAttribute("href")).endsWith("/library/resource?id=" + newer);
		dana.keyboard().press("?");
		assertThat(dana.locator("#keys-dialog").textContent()).contains("“Retire”: presses this button");
		dana.keyboard().press("Escape");
		assertThat(line("newer").locator(".strong", new Locator.LocatorOptions().setHasText("newer")).count()).as("control: nothing replaces this").isZero();
		line("old").locator("[data-do='done'] input").click();
		dana.locator(".undo").waitFor();
	}

	private String published(String name, String more) {
		var answer = ApiClient.of("dana").post("/api/resources", """
				{"status":"published","title":"%1$s %2$s","url":"https://example.org/%1$s/%2$s","organisation":"AHS","summary":"For a test","kind":"tool",
				"topics":["mentorship"],"professions":["everyone"],"language":"en"%3$s}""".formatted(word, name, more));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().get("id").getAsString();
	}

	@Test
	void after_the_last_line_of_a_queue_the_focus_is_on_its_name() {
		clearTheDrafts();
		draft("first");
		draft("last");
		dana.navigate(DRAFTS);
		line("first").focus();
		dana.keyboard().press("r");
		dana.locator(".undo").waitFor();
		assertThat(dana.locator("[data-queue] > li:focus").textContent()).as("control: the next line").contains("last");
		dana.keyboard().press("r");
		dana.locator(".undo", new Page.LocatorOptions().setHasText("last")).waitFor();
		assertThat(dana.evaluate("() => document.activeElement.id")).isEqualTo("queue-title");
		assertThat(Axe.findings(dana)).isEmpty();
		dana.keyboard().press("u");
		line("last").waitFor();
	}

	@Test
	void versions_that_say_the_same_in_another_state_say_so() {
		var id = draft("states");
		ApiClient.of("dana").post("/api/resources/bulk", "{\"ids\":[\"%s\"],\"action\":\"retire\"}".formatted(id));
		dana.navigate("/library/versions?id=" + id);
		assertThat(dana.locator("main").textContent()).contains("The state differs: Draft in version 1, Retired in version 2.").doesNotContain("These two say the same");
		dana.navigate("/library/versions?id=" + id + "&older=2&newer=2");
		assertThat(dana.locator("main").textContent()).as("control").contains("These two say the same").doesNotContain("The state differs");
	}

	@Test
	void the_api_says_too_that_a_suggested_address_is_in_the_library_already() {
		draft("ten");
		var ben = ApiClient.of("ben");
		var published = ApiClient.of("dana").post("/api/resources", """
				{"status":"published","title":"%s eleven","url":"https://example.org/%s/eleven","organisation":"AHS","summary":"For a test","kind":"tool",
				"topics":["mentorship"],"professions":["everyone"],"language":"en"}""".formatted(word, word)).json().get("id").getAsString();
		assertThat(suggest(ben, "eleven").get("in_library").getAsString()).isEqualTo(published);
		assertThat(suggest(ben, "twelve").has("in_library")).as("control: nothing has that address").isFalse();
		assertThat(suggest(ben, "ten").has("in_library")).as("a draft is nothing to him").isFalse();
	}

	private JsonObject suggest(ApiClient who, String name) {
		var answer = who.post("/api/shelf/suggestions", "{\"url\":\"HTTPS://Example.org/%s/%s\",\"why\":\"For a test\"}".formatted(word, name));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json();
	}

	@Test
	void the_link_to_a_search_in_vain_leads_to_its_line() {
		dana.navigate("/library?q=" + word);
		dana.navigate("/library/unanswered");
		dana.navigate("/library/workbench?queue=unanswered");
		dana.navigate(line(word).locator("a").first().getAttribute("href"));
		assertThat(dana.locator("li.meant").textContent()).contains(word);
		assertThat(dana.evaluate("() => document.activeElement.classList.contains('meant')")).isEqualTo(true);
		dana.navigate("/library/unanswered");
		assertThat(dana.locator("li.meant").count()).as("control").isZero();
	}

	@Test
	void what_was_typed_is_back_after_the_page_came_anew_until_it_is_saved_or_discarded() {
		var id = draft("six");
		dana.navigate("/library/edit?id=" + id);
		dana.locator("#title").fill("Typed " + word + " six");
		dana.navigate("/library/edit?id=" + id);
		dana.locator(".notice.kept").waitFor();
		assertThat(dana.locator("#title").inputValue()).isEqualTo("Typed " + word + " six");
		dana.navigate("/library/edit?id=" + draft("seven"));
		assertThat(dana.locator("#title").inputValue()).as("control: another record").isEqualTo(word + " seven");

		dana.navigate(DRAFTS);
		line("six").locator("[data-do='edit']").click();
		dana.locator("#beside .notice.kept button").click();
		assertThat(dana.locator("#title").inputValue()).isEqualTo(word + " six");
		dana.locator("#title").fill("Saved " + word + " six");
		dana.locator("#draft").click();
		line("Saved").waitFor();
		assertThat(kept()).as("saved").isEqualTo(0);
	}

	@Test
	void the_hour_of_a_draft_is_said_as_every_other_hour_wherever_the_browser_is() {
		var edit = "/library/edit?id=" + draft("nine");
		var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
		try (var far = Stack.newContext("ja-JP", "Asia/Tokyo")) {
			var page = far.newPage();
			Stack.signIn(page, "dana");
			for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
				page.waitForNavigation(() -> page.locator("form.language button").click());
				for (var typed : List.of(today.plusSeconds(13 * 3600), today.plusSeconds(22 * 3600 + 7 * 60))) {
					page.navigate(edit);
					page.locator("#title").fill("Typed " + typed);
					page.evaluate("at => Object.keys(localStorage).filter(key => key.startsWith('cmn.form.')).forEach(key => localStorage[key] = JSON.stringify(Object.assign(JSON.parse(localStorage[key]), {at})))",
							(double) typed.toEpochMilli());
					page.navigate(edit);
					assertThat(plain(page.locator(".notice.kept p").textContent())).contains(plain(new Zones().format(typed, ZoneId.of("America/Edmonton"), language, Style.SHORT)));
				}
			}
		}
	}

	/** Makers of browsers and of ICU take turns in which narrow space they prefer. */
	private static String plain(String text) {
		return text.replaceAll("[\u00a0\u202f]", " ");
	}

	@Test
	void a_draft_does_not_overwrite_what_was_saved_since_and_goes_at_sign_out() {
		var id = draft("eight");
		dana.navigate("/library/edit?id=" + id);
		dana.locator("#title").fill("Typed " + word);
		ApiClient.of("dana").send("PUT", "/api/resources/" + id, "{\"version\":1,\"title\":\"Theirs\",\"url\":\"https://example.org/%s\"}".formatted(id), "application/json");
		dana.navigate("/library/edit?id=" + id);
		dana.locator(".notice.kept").waitFor();
		assertThat(dana.locator("#title").inputValue()).isEqualTo("Theirs");
		dana.locator(".notice.kept button").first().click();
		assertThat(dana.locator("#title").inputValue()).isEqualTo("Typed " + word);
		assertThat(kept()).isEqualTo(1);
		var other = danas.newPage();
		other.navigate("/library/edit?id=" + id);
		other.locator("#title").fill("Typed in another window");
		assertThat(kept()).as("control: it keeps too").isEqualTo(1);

		dana.locator("details.menu summary").click();
		dana.locator("form[action$='/sign-out'] button").click();
		dana.waitForURL("**/signed-out**");
		assertThat(kept()).as("signed out").isEqualTo(0);
		other.locator("#title").fill("Typed in another window after that");
		assertThat(kept()).as("what is typed elsewhere after signing out").isEqualTo(0);
	}

	private Object kept() {
		return dana.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('cmn.form.')).length");
	}

	private String draft(String name) {
		return ApiClient.of("dana").post("/api/resources", "{\"status\":\"draft\",\"title\":\"%s %s\",\"url\":\"https://example.org/%s/%s\"}".formatted(word, name, word, name)).json().get("id").getAsString();
	}

	private Locator line(String name) {
		return dana.locator("[data-queue] > li", new Page.LocatorOptions().setHasText(word)).filter(new Locator.FilterOptions().setHasText(name));
	}
}
