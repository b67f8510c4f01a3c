package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.People.Person;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dana's Monday. */
class CurateBrowserIT {

	private static final String READER = "curate-reader";

	/** A word that nothing else contains, and nothing else is near enough to be taken for. */
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
		page.locator("#file").setInputFiles(new FilePayload("links.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
		page.locator("#look").click();
		page.locator("#preview-title").waitFor();
		assertThat(page.locator("section.card table").textContent()).contains("3").contains("id");
		assertFound(0);

		page.locator("#take").click();
		page.waitForURL("**/library/curate");
		assertFound(1);
	}

	@Test
	void what_is_wrong_with_a_whole_file_is_said_beside_it() {
		for (var wrong : Map.of("", "needed", "id,title,url\n", "no line to import", "a,b\n1,2\n", "no column “title”", "\u0000\u0000", "UTF-8").entrySet()) {
			assertThat(refusal(wrong.getKey().getBytes(StandardCharsets.UTF_8))).as(wrong.getKey()).contains(wrong.getValue());
		}
		assertThat(refusal(new byte[10 * 1024 * 1024 + 1])).contains("10 MB");
		assertThat(refusal("id,titl\u00e9\na,b\n".getBytes(StandardCharsets.ISO_8859_1))).contains("UTF-8");
	}

	private String refusal(byte[] file) {
		page.navigate("/library/import");
		page.locator("#file").setInputFiles(new FilePayload("links.csv", "text/csv", file));
		page.locator("#look").click();
		page.locator(".field.wrong #file").waitFor();
		return page.locator(".field.wrong .error").textContent();
	}

	@Test
	void a_dry_run_is_asked_for_by_true_and_nothing_else_writes_by_mistake() {
		var dana = ApiClient.of("dana");
		var csv = "id,title,url\n%1$s,Good %1$s,https://example.org/%1$s\n".formatted(word);
		for (var flag : List.of("dryRun=yes", "dryRun=1", "dryRun", "onlyGood=on")) {
			var answer = dana.send("POST", "/api/resources/import?" + flag, csv, "text/csv");
			assertThat(answer.status()).as(flag).isEqualTo(422);
			assertThat(answer.json().getAsJsonArray("fields").get(0).getAsJsonObject().get("field").getAsString()).isEqualTo(flag.replaceAll("=.*", ""));
		}
		assertThat(dana.send("POST", "/api/resources/import?dryRun=true", csv, "text/csv").json().get("created").getAsInt()).isEqualTo(1);
		assertThat(dana.get("/api/resources/" + word).status()).isEqualTo(404);
		assertThat(dana.send("POST", "/api/resources/import", csv, "text/csv").json().get("created").getAsInt()).as("control").isEqualTo(1);
		assertThat(dana.get("/api/resources/" + word).status()).isEqualTo(200);
	}

	/** As a member sees it, within a second. A member of its own, who asks not too often: searches are counted. */
	private void assertFound(int expected) {
		long until = System.nanoTime() + 1_000_000_000L;
		long total = total();
		while (total != expected && System.nanoTime() < until) {
			page.waitForTimeout(100);
			total = total();
		}
		assertThat(total).isEqualTo(expected);
	}

	private long total() {
		return ApiClient.of(READER).get("/api/resources?q=" + word).json().get("total").getAsLong();
	}
}
