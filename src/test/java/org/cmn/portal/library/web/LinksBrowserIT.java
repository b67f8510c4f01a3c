package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dana mends what the daily round has found. What it found stands in the database already: nothing here goes out to the web. */
class LinksBrowserIT {

	private final String word = new Random().ints(16, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	private final String address = "https://" + word + ".example.org/old";
	private BrowserContext context;
	private Page page;

	@BeforeEach
	void aLinkThatMoved() throws SQLException {
		ApiClient.of("dana").post("/api/resources", "{\"id\":\"%1$s\",\"title\":\"Moved %1$s\",\"url\":\"%2$s\"}".formatted(word, address));
		try (var connection = Stack.jdbc(); var statement = connection.createStatement()) {
			statement.executeUpdate("""
					insert into link (url, host, titles, in_use, state, finding, checked_at, next_check, failures, moved_to, counted_at)
					values ('%1$s', '%2$s.example.org', 'Moved', true, 'MOVED', 'MOVED', now(), now() + interval '1 day', 0, 'https://%2$s.example.org/new', now())""".formatted(address, word));
		}
		context = Stack.newContext();
		page = context.newPage();
		Stack.signIn(page, "dana");
	}

	@AfterEach
	void leave() {
		context.close();
	}

	@Test
	void a_moved_link_is_mended_with_the_keyboard_alone_and_readers_see_when_it_was_checked() {
		page.navigate("/library?q=" + word);
		assertThat(page.locator(".link-line").first().textContent()).isEqualTo("Link checked today");
		assertThat(ApiClient.of("dana").get("/api/resources/" + word).json().getAsJsonObject("health").get("class").getAsString()).isEqualTo("moved");

		page.navigate("/library/links?queue=moved");
		assertThat(page.locator("[aria-current=page]").last().textContent()).contains("Moved");
		page.locator("#links input[aria-label='Take the new address – Moved " + word + "']").focus();
		page.keyboard().press("Enter");
		page.locator(".notice.done").first().waitFor();

		assertThat(page.locator("#links").textContent()).doesNotContain(word);
		assertThat(ApiClient.of("dana").get("/api/resources/" + word).json().get("url").getAsString()).endsWith("/new");
		page.navigate("/library/resource?id=" + word);
		assertThat(page.locator("[id='link']").textContent()).contains("Not checked yet");
	}

	@Test
	void what_dana_finds_right_by_hand_is_right_until_something_else_is_found() {
		page.navigate("/library/resource?id=" + word);
		page.locator("[id='link:confirm']").click();
		page.locator("[id='link'] >> text=Found right by hand").waitFor();
		assertThat(ApiClient.of("dana").get("/api/resources/" + word).json().getAsJsonObject("health").get("class").getAsString()).isEqualTo("fine");
	}
}
