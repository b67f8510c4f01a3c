package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dana's Monday. */
class CurateBrowserIT {

	/** A word that nothing else contains, and nothing else is near enough to be taken for. */
	private final String word = new Random().ints(20, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	private BrowserContext context;
	private Page page;

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
	void what_dana_publishes_is_found_within_a_second_and_what_she_retires_is_gone_until_she_undoes_it() {
		page.navigate("/library/edit");
		page.locator("#title").fill("Pain and " + word);
		page.locator("#url").fill("javascript:alert(1)");
		page.locator("#publish").click();
		page.locator(".field.wrong").waitFor();
		assertThat(page.locator("#url").inputValue()).as("what was typed stays").isEqualTo("javascript:alert(1)");

		page.locator("#url").fill("https://example.org/" + word);
		page.locator("#publish").click();
		page.waitForURL("**/library/resource?id=pain-and-" + word);
		assertFound(1);

		page.locator("[id='curating:retire']").click();
		page.locator(".undo").waitFor();
		assertFound(0);
		page.locator(".undo input").click();
		page.locator("[id='curating:retire']").waitFor();
		assertFound(1);
	}

	@Test
	void two_curators_on_one_link_see_both_texts_and_an_older_version_comes_back() {
		var dana = ApiClient.of("dana");
		var id = dana.post("/api/resources", "{\"title\":\"First %s\",\"url\":\"https://example.org/%s\"}".formatted(word, word)).json().get("id").getAsString();
		page.navigate("/library/edit?id=" + id);
		dana.send("PUT", "/api/resources/" + id, "{\"version\":1,\"title\":\"Theirs %s\",\"url\":\"https://example.org/%s\"}".formatted(word, word), "application/json");

		page.locator("#title").fill("Mine " + word);
		page.locator("#save").click();
		page.locator("#conflict-title").waitFor();
		assertThat(page.locator(".differences").textContent()).contains("Theirs " + word, "Mine " + word);
		page.locator("#saveOver").click();
		page.waitForURL("**/library/resource?id=" + id);
		assertThat(page.locator("h1").textContent()).isEqualTo("Mine " + word);

		page.navigate("/library/versions?id=" + id);
		assertThat(page.locator(".differences").textContent()).contains("Theirs " + word, "Mine " + word);
		page.locator("#versions ol > li").last().locator("input.button").click();
		page.locator(".notice.done").waitFor();
		assertThat(ApiClient.of("dana").get("/api/resources/" + id).json().get("title").getAsString()).isEqualTo("First " + word);
		var versions = JsonParser.parseString(ApiClient.of("dana").get("/api/resources/" + id + "/versions").body()).getAsJsonArray();
		assertThat(versions.get(0).getAsJsonObject().get("deed").getAsString()).isEqualTo("brought-back");
		assertThat(versions).hasSize(4);
	}

	@Test
	void a_file_is_looked_at_first_and_bad_lines_are_left_out_only_when_dana_says_so() {
		page.navigate("/library/import");
		var csv = "id,title,url\n%1$s,Good %1$s,https://example.org/%1$s\nbad id,Bad %1$s,https://example.org/x\n".formatted(word);
		page.locator("#file").setInputFiles(new FilePayload("links.csv", "text/csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		page.locator("#look").click();
		page.locator("#preview-title").waitFor();
		assertThat(page.locator("section.card table").textContent()).contains("3").contains("id");
		assertFound(0);

		page.locator("#take").click();
		page.waitForURL("**/library/curate");
		assertFound(1);
	}

	/** As a member sees it, within a second. */
	private void assertFound(int expected) {
		long until = System.nanoTime() + 1_000_000_000L;
		long total = -1;
		while (total != expected && (total < 0 || System.nanoTime() < until)) {
			total = ApiClient.of("ben").get("/api/resources?q=" + word).json().get("total").getAsLong();
		}
		assertThat(total).isEqualTo(expected);
	}
}
