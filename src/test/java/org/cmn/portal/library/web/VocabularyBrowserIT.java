package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.People.Person;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dana puts the words in order. */
class VocabularyBrowserIT {

	private static final String READER = "vocabulary-reader";

	/** A word that nothing else contains. */
	private final String word = new Random().ints(20, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	private BrowserContext context;
	private Page page;

	@BeforeAll
	static void inviteAReader() {
		People.add(List.of(new Person(READER, "mentee")));
	}

	@BeforeEach
	void signIn() {
		context = Stack.newContext();
		page = context.newPage();
		Stack.signIn(page, "dana");
	}

	@AfterEach
	void leave() {
		context.close();
	}

	@Test
	void what_a_word_is_called_is_text_wherever_it_can_be_chosen() {
		var dana = ApiClient.of("dana");
		var name = "<b id='evil'>" + word + "</b>";
		for (var list : List.of("topic", "organisation")) {
			assertThat(dana.post("/api/vocabulary/" + list + "/" + word, "{\"name_en\":\"%1$s\",\"name_fr\":\"%1$s\"}".formatted(name)).status()).isEqualTo(201);
		}
		for (var address : List.of("/library/edit", "/library/word?list=topic", "/library/word?list=topic&code=sleep", "/library/curate")) {
			page.navigate(address);
			assertThat(page.locator("#evil").count()).as(address).isZero();
		}
		page.navigate("/library/edit");
		assertThat(page.locator("#topics").textContent()).as("control: it is there to be chosen").contains(name);
		assertThat(page.locator("#organisation").textContent()).contains(name);
	}

	@Test
	void a_new_topic_is_renamed_found_by_its_new_name_and_merged_after_dana_saw_what_that_changes() {
		page.navigate("/library/vocabulary?list=topic");
		page.locator("a[href$='/library/word?list=topic']").click();
		page.locator("#code").fill(word);
		page.locator("#name_en").fill("First name");
		page.locator("#save").click();
		page.locator(".field.wrong #name_fr").waitFor();
		page.locator("#name_fr").fill("Premier nom");
		page.locator("#save").click();
		page.waitForURL("**/library/vocabulary?list=topic");
		ApiClient.of("dana").post("/api/resources", "{\"id\":\"%1$s\",\"title\":\"A link\",\"url\":\"https://example.org/%1$s\",\"topics\":[\"%1$s\"]}".formatted(word));

		page.navigate("/library/word?list=topic&code=" + word);
		page.locator("#name_en").fill("Renamed " + word);
		page.locator("#save").click();
		page.waitForURL("**/library/vocabulary?list=topic");
		assertFound("/api/resources?q=" + word, 1);

		page.navigate("/library/word?list=topic&code=" + word);
		assertThat(page.locator("#merge").count()).as("first it is looked at").isZero();
		page.locator("#into").selectOption("sleep");
		page.locator("#look").click();
		page.locator("#merge").waitFor();
		assertThat(page.locator("#merging .notice").textContent()).contains("Renamed " + word, "sleep", "one resource changes");
		page.locator("#into").selectOption("alcohol");
		page.locator("#merge").click();
		page.waitForCondition(() -> page.locator("#merging .notice").textContent().contains("alcohol"));
		assertThat(topics()).as("another choice is looked at again before anything is done").contains(word);
		page.locator("#merge").click();
		page.waitForURL("**/library/vocabulary?list=topic&merged=" + word);
		assertThat(topics()).contains("alcohol").doesNotContain(word);
		assertFound("/api/resources?q=" + word, 0);

		assertThat(page.locator("main").textContent()).as("also later, below the list").contains("“Renamed " + word + "” means “alcohol”");
		page.locator(".notice.undo input").click();
		page.locator(".notice.undo").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
		assertThat(topics()).contains(word).doesNotContain("alcohol");
		assertFound("/api/resources?q=" + word, 1);
	}

	@Test
	void an_organisation_tells_whose_work_it_took_over_and_what_it_publishes() {
		page.navigate("/library/organisation?code=Recovery%20Alberta");
		assertThat(page.locator(".facts").textContent()).contains("Alberta Health Services", "addiction, mental health", "Sep 1, 2024");
		assertThat(page.locator("main ul.lined a").count()).isPositive();
		page.locator(".facts a").first().click();
		page.waitForURL("**/library/organisation?code=AHS");
		assertThat(page.locator(".notice").textContent()).contains("Recovery Alberta");
	}

	@Test
	void any_two_versions_are_compared() {
		var dana = ApiClient.of("dana");
		dana.post("/api/resources", "{\"id\":\"%1$s\",\"title\":\"First\",\"url\":\"https://example.org/%1$s\",\"status\":\"draft\"}".formatted(word));
		for (int version = 1; version <= 2; version++) {
			dana.send("PUT", "/api/resources/" + word, "{\"version\":%2$d,\"title\":\"Title %2$d\",\"url\":\"https://example.org/%1$s\",\"steward\":\"AHS\"}".formatted(word, version), "application/json");
		}
		page.navigate("/library/versions?id=" + word);
		assertThat(page.locator(".differences").textContent()).contains("Title 1", "Title 2").doesNotContain("First");
		page.locator("#older").selectOption("1");
		page.locator("#newer").selectOption("3");
		page.locator("form[method=get] button.secondary").click();
		page.waitForURL("**older=1&newer=3");
		assertThat(page.locator(".differences").textContent()).contains("First", "Title 2", "Alberta Health Services");
	}

	private String topics() {
		return ApiClient.of("dana").get("/api/resources/" + word).json().getAsJsonArray("topics").toString();
	}

	/** Within a second, as a member sees it. */
	private void assertFound(String address, int expected) {
		long until = System.nanoTime() + 1_000_000_000L;
		long total = total(address);
		while (total != expected && System.nanoTime() < until) {
			page.waitForTimeout(100);
			total = total(address);
		}
		assertThat(total).isEqualTo(expected);
	}

	private static long total(String address) {
		return ApiClient.of(READER).get(address).json().get("total").getAsLong();
	}
}
