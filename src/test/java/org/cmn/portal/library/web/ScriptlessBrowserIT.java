package org.cmn.portal.library.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser that runs no script, behind a strict proxy or on a line that lost them: each form is answered with its page. */
class ScriptlessBrowserIT {

	private final String word = new Random().ints(14, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	private BrowserContext scripted;
	private BrowserContext scriptless;
	private Page dana;

	@BeforeEach
	void signIn() {
		scripted = Stack.newContext();
		Stack.signIn(scripted.newPage(), "dana");
		scriptless = Stack.browser().newContext(new Browser.NewContextOptions().setBaseURL(Stack.baseUrl()).setStorageState(scripted.storageState()).setJavaScriptEnabled(false));
		dana = scriptless.newPage();
	}

	@AfterEach
	void leave() {
		scriptless.close();
		scripted.close();
	}

	@Test
	void a_draft_is_published_from_the_workbench_and_taken_back() {
		var title = draft();
		dana.navigate("/library/workbench?queue=drafts");
		assertThat(status(line(title).locator("[data-do=publish] .button"))).isEqualTo(200);
		assertThat(line(title)).hasCount(0);
		assertThat(status(dana.locator("main .undo .button"))).as("undo").isEqualTo(200);
		assertThat(line(title)).hasCount(1);
	}

	@Test
	void the_buttons_of_a_resource_work_one_after_the_other() {
		draft();
		dana.navigate("/library/resource?id=scriptless-" + word);
		assertThat(status(dana.locator("[id='curating:publish']"))).isEqualTo(200);
		assertThat(status(dana.locator("#keep"))).isEqualTo(200);
		assertThat(status(dana.locator("#helped"))).isEqualTo(200);
		assertThat(status(dana.locator("[id='curating:retire']"))).isEqualTo(200);
	}

	@Test
	void what_is_wrong_in_a_form_is_said_beside_it() {
		dana.navigate("/library/edit");
		dana.locator("#title").fill(word);
		assertThat(status(dana.locator("#draft"))).isEqualTo(200);
		assertThat(dana.locator(".field.wrong")).hasCount(1);
		assertThat(dana.locator("#title")).hasValue(word);
		dana.locator("#url").fill("https://example.org/" + word);
		assertThat(status(dana.locator("#draft"))).as("and once more from there").isLessThan(400);
		assertThat(dana.locator("h1")).hasText(word);
	}

	/** Control: what makes it work is not what the browser's own scripts add, and they add no second one. */
	@Test
	void each_form_holds_the_nonce_of_its_page_once() {
		dana.navigate("/library/edit");
		var nonce = dana.locator("main form input[name='primefaces.nonce']");
		assertThat(nonce).hasCount(1);
		assertThat(nonce.getAttribute("value")).isNotBlank();
		var page = scripted.newPage();
		page.navigate("/library/edit");
		assertThat(page.locator("main form input[name='primefaces.nonce']")).hasCount(1);
	}

	private String draft() {
		var title = "Scriptless " + word;
		ApiClient.of("dana").post("/api/resources", "{\"title\":\"%s\",\"url\":\"https://example.org/%s\",\"status\":\"draft\"}".formatted(title, word));
		return title;
	}

	private Locator line(String title) {
		return dana.locator("li.work").filter(new Locator.FilterOptions().setHasText(title));
	}

	private int status(Locator button) {
		Response answer = dana.waitForResponse(one -> one.request().method().equals("POST"), button::click);
		dana.waitForLoadState();
		return answer.status();
	}
}
