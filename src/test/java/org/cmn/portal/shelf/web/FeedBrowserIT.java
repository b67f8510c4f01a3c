package org.cmn.portal.shelf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.Test;

/** From a search to its feed, by a member's own clicks. */
class FeedBrowserIT {

	private final String who = "feed-visitor-" + Long.toString(System.nanoTime(), 36);

	@Test
	void a_member_makes_an_address_for_a_search_changes_it_and_ends_it() {
		People.add(List.of(new People.Person(who, "mentee")));
		try (var visitor = Stack.newContext("en-CA", 360, 740); var page = visitor.newPage()) {
			Stack.signIn(page, who);
			page.navigate("/library?q=tapering");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Feed").setExact(true)).click();
			page.waitForURL("**/shelf/feed**");
			assertThat(page.locator("#where").count()).isZero();
			assertFit(page);

			press(page, "Make my feed address");
			var first = page.locator("#where").inputValue();
			assertThat(first).startsWith(Stack.baseUrl() + "/feeds/").endsWith("/library.atom?q=tapering");
			assertFit(page);
			assertThat(status(page, first)).isEqualTo(200);

			press(page, "Make a new address");
			var second = page.locator("#where").inputValue();
			assertThat(second).isNotEqualTo(first);
			assertThat(status(page, first)).isEqualTo(404);
			assertThat(status(page, second)).as("control").isEqualTo(200);
			assertThat(page.evaluate("() => JSON.stringify({...sessionStorage, ...localStorage})").toString()).doesNotContain("/feeds/");

			page.reload();
			assertThat(page.locator("#where").inputValue()).as("shown again").isEqualTo(second);
			press(page, "End it");
			assertThat(page.locator("#where").count()).isZero();
			assertThat(status(page, second)).isEqualTo(404);
		}
	}

	private static void press(Page page, String button) {
		var before = page.locator("form#feed");
		page.waitForResponse(answer -> answer.request().method().equals("GET") && answer.url().contains("/shelf/feed"),
				() -> before.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button).setExact(true)).click());
		page.waitForLoadState();
	}

	private static void assertFit(Page page) {
		assertThat(Axe.findings(page)).isEmpty();
		assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth")).as("no sideways scrolling on a phone").isLessThanOrEqualTo(360);
	}

	private static int status(Page page, String address) {
		return page.request().get(address).status();
	}
}
