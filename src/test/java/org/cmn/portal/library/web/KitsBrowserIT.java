package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dana puts a starter kit together, and changes many at once. */
class KitsBrowserIT {

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
	void a_starter_kit_is_put_together_moved_by_keyboard_and_fits_on_one_page() {
		page.navigate("/library/collection-edit");
		page.locator("#title").fill("Kit " + word);
		for (var id : new String[] {"vodp", "cpsa-oat"}) {
			page.locator("#part").fill(id);
			page.locator("#part").press("Enter");
			page.locator("section[aria-labelledby='add-title'] li input").first().click();
			page.locator("#rows\\:" + (id.equals("vodp") ? 0 : 1) + "\\:note").waitFor();
		}
		page.locator("#rows\\:1\\:note").fill("Ask the College first");
		page.locator(".kit-rows li").nth(1).locator("input[type=submit]").first().press("Enter");
		page.waitForCondition(() -> page.locator("#rows\\:0\\:note").inputValue().equals("Ask the College first"));
		assertThat(page.evaluate("() => document.activeElement.textContent").toString()).as("the keyboard goes on from the row that moved").contains("1.");
		page.locator(".kit-rows li").nth(1).locator("input[type=submit]").last().click();
		page.locator(".undo input").click();
		page.locator("#rows\\:1\\:note").waitFor();

		page.locator("#publish").click();
		page.waitForURL("**/library/collection?id=kit-" + word);
		assertThat(page.locator(".kit-items li").first().textContent()).contains("Ask the College first");
		assertThat(ApiClient.of("ben").get("/api/collections/kit-" + word).json().getAsJsonArray("items")).hasSize(2);

		page.navigate("/library/collection?id=first-week-oat");
		assertThat(page.locator(".kit-items > li").count()).isEqualTo(10);
		var pdf = new String(page.pdf(new Page.PdfOptions().setFormat("Letter")), java.nio.charset.StandardCharsets.ISO_8859_1);
		assertThat(pdf.split("/Type\\s*/Page\\b").length - 1).as("pages of paper").isEqualTo(1);
	}

	@Test
	void many_are_chosen_looked_at_changed_and_taken_back() {
		var dana = ApiClient.of("dana");
		for (int i = 0; i < 3; i++) {
			dana.post("/api/resources", "{\"id\":\"%1$s-%2$d\",\"title\":\"Many %1$s %2$d\",\"url\":\"https://example.org/%1$s/%2$d\",\"topics\":[%3$s]}".formatted(word, i, i == 2 ? "\"sleep\"" : ""));
		}
		page.navigate("/library/curate?q=" + word);
		page.locator(".bulk summary").click();
		page.locator("[id='list:action']").selectOption("retire");
		page.locator("[id='list:look']").click();
		page.locator(".bulk .field.wrong:focus").waitFor();
		assertThat(page.locator(".bulk .field.wrong").textContent()).contains("Tick the resources first");
		assertThat(page.locator("[id='list:action']").inputValue()).as("what was chosen stays").isEqualTo("retire");
		page.locator("[id='list:action']").selectOption("");
		page.locator("[id='list:look']").click();
		page.locator(".bulk .field.wrong:focus").waitFor();
		page.locator("[id='list:chooseFound']").click();
		page.waitForCondition(() -> page.locator(".bulk summary").textContent().contains("3"));
		page.locator("[id='list:action']").selectOption("add-topic");
		page.locator("[id='list:value']").selectOption("sleep");
		page.locator("[id='list:look']").click();
		page.locator("#bulk-title").waitFor();
		assertThat(page.locator(".bulk .field.wrong").count()).as("control").isZero();
		assertThat(page.locator("#bulk-title").textContent()).isEqualTo("2 resources change, one has it already");
		page.locator("[id='list:take']").click();
		page.locator(".undo").waitFor();
		assertThat(dana.get("/api/resources/" + word + "-0").json().getAsJsonArray("topics").toString()).contains("sleep");

		page.locator(".undo input").click();
		page.waitForCondition(() -> page.locator(".undo").count() == 0);
		assertThat(dana.get("/api/resources/" + word + "-0").json().getAsJsonArray("topics")).isEmpty();
		assertThat(dana.get("/api/resources/" + word + "-2").json().getAsJsonArray("topics")).hasSize(1);
	}
}
