package org.cmn.portal.shelf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.Test;

/** Whoever finds nothing hears when something comes. */
class WaitingSearchBrowserIT {

	private final String word = new Random().ints(14, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());

	@Test
	void a_search_in_vain_is_saved_and_tells_when_something_is_published() {
		try (var context = Stack.newContext()) {
			var page = context.newPage();
			Stack.signIn(page, "chidi");
			page.navigate("/library?q=" + word);
			page.locator(".empty a[href*='/shelf/save-search']").click();
			page.locator("#keep").click();
			page.waitForURL("**/shelf**");
			page.navigate("/");
			assertThat(page.locator("main")).not().containsText(word);
			ApiClient.of("dana").post("/api/resources", "{\"title\":\"About %s\",\"url\":\"https://example.org/%s\",\"status\":\"published\"}".formatted(word, word));
			page.waitForCondition(() -> {
				page.reload();
				return page.locator("main").textContent().contains(word);
			});
			assertThat(page.locator("main li", new Page.LocatorOptions().setHasText(word)).locator(".badge")).hasText(Pattern.compile("^1 "));

			page.navigate("/shelf");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word).setExact(true)).click();
			page.waitForURL("**/library?q=" + word + "**");
			assertThat(page.locator("main")).containsText("About " + word);
		}
	}
}
