package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.People.Person;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.Test;

/** Ben looks for something between two patients. */
class FindBrowserIT {

	@Test
	void ben_finds_the_advice_line_by_an_abbreviation_and_can_call_it() {
		try (var context = Stack.newContext("en-CA", 360, 740)) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.navigate("/library");
			page.locator("#q").fill("VODP number");
			page.locator("#find button.primary").click();
			page.waitForURL("**/library?q=VODP+number");

			assertThat(page.locator(".result h2").first().textContent()).contains("Virtual Opioid Dependency Program");
			assertThat(page.locator(".also").textContent()).contains("Virtual Opioid Dependency Program");
			page.locator(".result h2 a").first().click();
			assertThat(page.locator(".index-card a[href='tel:+18443837688']").count()).isEqualTo(1);
			assertThat(page.locator(".index-card a.button.primary").getAttribute("rel")).isEqualTo("noopener noreferrer");
		}
	}

	@Test
	void results_and_counts_follow_what_is_typed_and_ticked() {
		try (var context = Stack.newContext()) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.navigate("/library");
			var all = page.locator("#count").textContent();
			page.locator("#q").pressSequentially("buprenorfine");
			page.waitForCondition(() -> !page.locator("#count").textContent().equals(all) && page.url().contains("q=buprenorfine"));
			assertThat(page.locator("#found").textContent()).contains("buprenorphine");

			var found = page.locator("#count").textContent();
			page.locator("#facets input[name=kind][value=guideline]").check();
			page.waitForCondition(() -> page.url().contains("kind=guideline") && !page.locator("#count").textContent().equals(found));
			assertThat(page.locator("#facets input[name=kind]").count()).as("its neighbours stay").isGreaterThan(1);
		}
	}

	@Test
	void a_program_is_told_why_a_hit_stands_where_it_stands_when_it_asks() {
		var chidi = ApiClient.of("chidi");
		var found = chidi.get("/api/resources?q=naloxone&size=3&explain=true").json();
		var first = found.getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
		var why = found.getAsJsonObject("why").getAsJsonObject(first);
		assertThat(why.get("share").getAsFloat()).isEqualTo(1f);
		assertThat(why.getAsJsonArray("words").get(0).getAsJsonObject().get("how").getAsString()).isEqualTo("asked");
		assertThat(found.getAsJsonObject("why").keySet()).hasSameSizeAs(found.getAsJsonArray("items"));
		assertThat(chidi.get("/api/resources?q=naloxone").json().has("why")).as("control").isFalse();
		assertThat(chidi.get("/api/resources?explain=perhaps").body()).contains("explain");
	}

	@Test
	void a_resource_leads_to_more_like_it() {
		try (var context = Stack.newContext("en-CA", 360, 740)) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.navigate("/library/resource?id=cep-taper");
			var title = page.locator("h1").textContent().strip();
			var alike = page.locator("#alike a");
			assertThat(alike.count()).isBetween(1, 5);
			assertThat(alike.allTextContents()).doesNotContain(title);
			alike.first().click();
			page.waitForURL(address -> address.contains("/library/resource?id=") && !address.contains("cep-taper"));
		}
	}

	@Test
	void more_words_than_are_searched_are_said_and_a_word_that_is_gone_opens_the_page() {
		try (var context = Stack.newContext("en-CA", 360, 740)) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.navigate("/library");
			page.locator("#q").fill("pain ".repeat(200));
			page.locator("#find button.primary").click();
			page.waitForURL("**/library?q=pain*");
			assertThat(page.locator("#found").textContent()).contains("Only the first 500 characters");
			assertThat(page.locator(".export a").first().getAttribute("href").length()).as("and what is taken out").isLessThan(620);

			page.navigate("/library?q=pain&topic=no-longer-there");
			assertThat(page.locator("#found").textContent()).doesNotContain("Only the first 500 characters").contains("no-longer-there");
			page.navigate("/library?q=pain&kind=guideline&kind=no-longer-there");
			assertThat(page.locator(".result").count()).isPositive();
			assertThat(page.locator(".export a").first().getAttribute("href")).contains("kind=guideline").doesNotContain("no-longer-there");
		}
	}

	@Test
	void it_all_works_without_a_script() {
		try (var context = Stack.browser().newContext(new Browser.NewContextOptions().setBaseURL(Stack.baseUrl()))) {
			Stack.signIn(context.newPage(), "ben");
			var state = context.storageState();
			try (var scriptless = Stack.browser().newContext(new Browser.NewContextOptions().setBaseURL(Stack.baseUrl()).setStorageState(state).setJavaScriptEnabled(false))) {
				Page page = scriptless.newPage();
				page.navigate("/library?q=pain");
				page.locator("#narrow > summary").click();
				page.locator("#facets input[name=topic][value=chronic-pain]").check();
				page.locator("#facets [data-plain]").click();
				page.waitForURL("**topic=chronic-pain**");
				assertThat(page.locator(".chip").textContent()).contains("chronic pain");
				assertThat(page.locator(".result").count()).isPositive();
			}
		}
	}

	/** Promise I6, in the API and on the page alike. */
	@Test
	void who_searches_without_end_is_asked_to_wait_and_nobody_else_is() {
		People.add(List.of(new Person("find-eager", "mentee"), new Person("find-calm", "mentee")));
		try (var context = Stack.newContext("fr-CA", 1280, 900); var other = Stack.newContext()) {
			var page = context.newPage();
			Stack.signIn(page, "find-eager");
			page.navigate("/library");
			var problem = searchWithoutEnd("find-eager");
			assertThat(problem.get("reason").getAsString()).isEqualTo("too-many-requests");
			assertThat(problem.get("retryAfter").getAsInt()).isBetween(1, 2);

			// On a slow machine the next search may be allowed by the time it is asked for.
			var said = false;
			for (int i = 0; i < 5 && !said; i++) {
				searchWithoutEnd("find-eager");
				page.locator("#q").fill("douleur " + "chronique".substring(0, 2 + i));
				var answer = page.waitForResponse(response -> response.url().contains("/library?q="), () -> page.locator("#q").press("Enter"));
				said = answer.status() == 429;
			}
			page.waitForCondition(() -> page.locator("#count").textContent().matches("(?s).*(Wait|Attendez).*"));
			page.waitForURL("**/library?q=douleur**");
			page.waitForCondition(() -> !page.locator("#count").textContent().matches("(?s).*(Wait|Attendez).*"));
			assertThat(page.locator(".result").count()).as("the page asks again by itself").isPositive();

			var refused = page.navigate("/library?q=pain");
			for (int i = 0; i < 5 && refused.status() == 200; i++) {
				searchWithoutEnd("find-eager");
				refused = page.navigate("/library?q=pain");
			}
			assertThat(refused.status()).isEqualTo(429);
			assertThat(refused.headerValue("retry-after")).matches("[12]");
			assertThat(page.locator(".lead").textContent()).containsPattern("Wait|Attendez");

			var calm = other.newPage();
			Stack.signIn(calm, "find-calm");
			assertThat(calm.navigate("/library?q=pain").status()).as("control: the limit is each member's own").isEqualTo(200);
		}
	}

	/** Until it is too much: then the answer that says so. */
	private static JsonObject searchWithoutEnd(String who) {
		for (int i = 0; i < 100; i++) {
			var answer = ApiClient.of(who).get("/api/resources?q=pain");
			if (answer.status() == 429) {
				return answer.json();
			}
		}
		throw new AssertionError("A hundred searches went through");
	}

	@Test
	void hostile_text_stays_text() {
		try (var context = Stack.newContext()) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.navigate("/library?q=%22%3E%3Cscript%3Ewindow.broken%3Dtrue%3C%2Fscript%3E&topic=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&page=-7&sort=%27");
			assertThat(page.locator("#q").inputValue()).isEqualTo("\"><script>window.broken=true</script>");
			assertThat(page.evaluate("() => 'broken' in window")).isEqualTo(false);
			assertThat(page.locator("main img").count()).isZero();
		}
	}
}
