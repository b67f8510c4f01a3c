package org.cmn.portal.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The frame of every page by keyboard alone. */
class KeyboardBrowserIT {

	@Test
	void the_first_tab_offers_to_skip_to_the_content() {
		try (var ben = new Visitor("ben")) {
			ben.open("/help");
			ben.page().keyboard().press("Tab");
			assertThat(focused(ben)).isEqualTo("skip");
			assertThat(ben.page().locator(".skip").boundingBox().y).isGreaterThanOrEqualTo(0);
			ben.page().keyboard().press("Enter");
			assertThat(ben.page().evaluate("() => document.activeElement.id")).isEqualTo("content");
		}
	}

	@Test
	void the_results_of_a_search_are_one_key_behind_the_search_and_not_behind_every_filter() {
		try (var ben = new Visitor("ben")) {
			ben.open("/library?q=OUD");
			ben.page().locator("#find button.primary").focus();
			ben.page().keyboard().press("Tab");
			assertThat(focused(ben)).isEqualTo("skip");
			ben.page().keyboard().press("Enter");
			ben.page().keyboard().press("Tab");
			assertThat(ben.page().evaluate("() => document.activeElement.closest('#found') !== null")).isEqualTo(true);
		}
	}

	@Test
	void keys_lead_to_help_home_and_search_but_not_while_typing() {
		try (var ben = new Visitor("ben")) {
			ben.open("/");
			ben.page().keyboard().press("/");
			assertThat(ben.page().evaluate("() => document.activeElement.type")).isEqualTo("search");
			ben.page().keyboard().type("g?h");
			assertThat(ben.page().locator("#q").inputValue()).isEqualTo("g?h");
			ben.page().locator("h1").click();
			ben.page().locator("#q").evaluate("field => field.blur()");
			ben.page().keyboard().press("?");
			ben.page().waitForURL("**/help");
			ben.page().keyboard().press("g");
			ben.page().keyboard().press("h");
			ben.page().waitForURL(url -> url.endsWith("/"));
		}
	}

	@Test
	void the_keys_can_be_switched_off() {
		try (var ben = new Visitor("ben")) {
			ben.open("/help");
			ben.page().locator("#keys").uncheck();
			ben.open("/");
			ben.page().keyboard().press("?");
			ben.page().keyboard().press("/");
			assertThat(ben.page().evaluate("() => document.activeElement.tagName")).isEqualTo("BODY");
			assertThat(ben.page().url()).doesNotContain("/help");
		}
	}

	@Test
	void the_account_menu_opens_and_closes_without_a_mouse() {
		try (var ben = new Visitor("ben")) {
			ben.open("/");
			ben.page().locator("details.menu summary").focus();
			ben.page().keyboard().press("Enter");
			assertThat(ben.page().locator(".menu-body").isVisible()).isTrue();
			ben.page().keyboard().press("Escape");
			assertThat(ben.page().locator(".menu-body").isVisible()).isFalse();
			assertThat(ben.page().evaluate("() => document.activeElement.tagName")).isEqualTo("SUMMARY");
		}
	}

	@Test
	void the_language_is_remembered() {
		try (var ben = new Visitor("ben")) {
			ben.open("/help");
			ben.speak("fr");
			ben.open("/");
			assertThat(ben.page().locator("h1").textContent()).isEqualTo("Que voulez-vous savoir?");
			ben.speak("en");
			ben.open("/");
			assertThat(ben.page().locator("h1").textContent()).isEqualTo("What do you need to know?");
		}
	}

	private static Object focused(Visitor visitor) {
		return visitor.page().evaluate("() => document.activeElement.className");
	}
}
