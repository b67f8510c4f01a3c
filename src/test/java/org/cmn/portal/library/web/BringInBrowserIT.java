package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

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

/** A curator brings in what they have gathered, takes the library out, and adds nothing twice. */
class BringInBrowserIT {

	/** Files have a limit for each member: Dana's are for the tests that go by her name. */
	private static final String CURATOR = "bring-in-curator";

	/** A word that nothing else contains, and nothing else is near enough to be taken for. */
	private final String word = new Random().ints(20, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	private BrowserContext context;
	private Page page;

	@BeforeAll
	static void inviteACurator() {
		People.add(List.of(new Person(CURATOR, "curator")));
	}

	@BeforeEach
	void signIn() {
		context = Stack.newContext();
		page = context.newPage();
		Stack.signIn(page, CURATOR);
	}

	@AfterEach
	void leave() {
		context.close();
	}

	@Test
	void bookmarks_show_what_they_would_change_and_come_in_as_drafts() {
		var dana = ApiClient.of(CURATOR);
		dana.post("/api/resources", "{\"id\":\"%1$s-known\",\"title\":\"Known %1$s\",\"url\":\"https://example.org/%1$s/known\"}".formatted(word));
		var html = """
				<!DOCTYPE NETSCAPE-Bookmark-file-1>
				<DL><p><DT><H3>Sommeil</H3>
				<DL><p><DT><A HREF="http://www.example.org/%1$s/known/?utm_source=mail">What browsers call it</A>
				<DT><A HREF="https://example.org/%1$s/new">New %1$s</A>
				<DT><A HREF="javascript:alert(1)">A bookmarklet</A></DL></DL>
				""".formatted(word);
		var sleep = ApiClient.of(CURATOR).send("POST", "/api/resources/import?dryRun=true&onlyGood=true", html, "text/html").json();
		assertThat(sleep.getAsJsonArray("changes").toString()).contains("\"deed\":\"updated\"").contains("\"field\":\"topics\"").contains("\"deed\":\"created\"");

		page.navigate("/library/import");
		page.locator("#file").setInputFiles(new FilePayload("favoris.html", "text/html", html.getBytes(StandardCharsets.UTF_8)));
		page.locator("#look").click();
		page.locator("#changes-title").waitFor();
		assertThat(page.locator(".changes ul").textContent()).contains("Known " + word, "New " + word, "Draft").doesNotContain("What browsers call it");
		page.locator("#showUpdated").click();
		page.waitForCondition(() -> !page.locator(".changes ul").textContent().contains("New " + word));
		assertThat(page.locator(".before-after ins").textContent()).contains("sleep");

		page.locator("#take").click();
		page.waitForURL("**/library/curate");
		var known = dana.get("/api/resources/" + word + "-known").json();
		assertThat(known.getAsJsonArray("topics").toString()).contains("sleep");
		assertThat(known.get("title").getAsString()).isEqualTo("Known " + word);
		assertThat(dana.get("/api/resources/new-" + word).json().get("status").getAsString()).isEqualTo("draft");
	}

	@Test
	void an_outline_with_a_document_type_is_refused_over_the_api_and_one_without_is_taken() {
		var dana = ApiClient.of(CURATOR);
		var outline = "<opml><body><outline text=\"Outline %1$s\" url=\"https://example.org/%1$s/o\"/></body></opml>".formatted(word);

		var refused = dana.sendPatiently("POST", "/api/resources/import", "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + outline, "text/x-opml");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().get("reason").getAsString()).isEqualTo("xml-doctype");
		assertThat(dana.sendPatiently("POST", "/api/resources/import", outline, "application/xml+opml").json().get("created").getAsInt()).as("control").isEqualTo(1);
	}

	@Test
	void the_whole_library_goes_out_and_brought_in_again_changes_nothing() {
		var dana = ApiClient.of(CURATOR);
		for (var format : new String[][] {{"csv", "text/csv"}, {"ndjson", "application/x-ndjson"}, {"bookmarks", "text/html"}}) {
			var file = dana.sendPatiently("GET", "/api/resources/export?format=" + format[0] + "&status=published", null, null);
			assertThat(file.status()).isEqualTo(200);
			var report = dana.sendPatiently("POST", "/api/resources/import?dryRun=true", file.body(), format[1]).json();
			assertThat(report.get("created").getAsInt() + report.get("updated").getAsInt() + report.getAsJsonArray("refused").size()).as("%s: %s", format[0], report.getAsJsonArray("refused")).isZero();
			assertThat(report.get("unchanged").getAsInt()).isGreaterThanOrEqualTo(140);
		}
		page.navigate("/library?q=methadone");
		page.locator(".export summary").click();
		var download = page.waitForDownload(() -> page.locator(".export a").first().click());
		assertThat(download.suggestedFilename()).isEqualTo("cmn-library.csv");
	}

	@Test
	void what_is_there_already_is_said_before_it_is_there_twice() {
		var dana = ApiClient.of(CURATOR);
		dana.post("/api/resources", "{\"id\":\"%1$s\",\"title\":\"Gentle %1$s handbook\",\"url\":\"https://example.org/%1$s\"}".formatted(word));
		var twin = dana.post("/api/resources", "{\"title\":\"Other\",\"url\":\"http://www.example.org/%1$s/?utm_source=x\"}".formatted(word));
		assertThat(twin.status()).isEqualTo(422);
		assertThat(twin.body()).contains("address-taken").contains(word);

		page.navigate("/library/edit");
		page.locator("#title").fill("Other thing");
		page.locator("#url").fill("http://www.example.org/" + word + "/#top");
		page.locator("#draft").click();
		page.locator(".field.wrong #url").waitFor();
		assertThat(page.locator(".field.wrong .error").textContent()).contains("already in the library", word);
		assertThat(page.locator(".notice.warn a").getAttribute("href")).endsWith("/library/resource?id=" + word);

		page.waitForCondition(() -> dana.get("/api/resources/duplicates?title=Gentle%20" + word + "%20handbooks").body().contains("\"" + word + "\""));
		page.locator("#title").fill("Gentle " + word + " handbooks");
		page.locator("#url").fill("https://example.org/" + word + "/second");
		page.locator("#draft").click();
		page.locator("#alike-title").waitFor();
		assertThat(page.locator(".alike li").first().textContent()).as("two things, with a space between").containsPattern("\\s(Draft|Published)\\s*$");
		page.locator("#saveAnyway").click();
		page.waitForURL("**/library/resource?id=gentle-" + word + "-handbooks");
	}
}
