package org.cmn.portal.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every form does with mistakes and with people who were away, tried on the coordinator's form for a new pair. */
class FormBrowserIT {

	@Test
	void each_error_stands_at_its_field_and_several_are_summed_up_with_links() {
		try (var eva = new Visitor("eva")) {
			eva.open("/mentoring");
			eva.page().locator("#pair").click();
			var summary = eva.page().locator(".summary");
			summary.waitFor();
			assertThat(eva.page().evaluate("() => document.activeElement.className")).isEqualTo("summary");
			assertThat(summary.locator("a").allTextContents()).containsExactly("Mentor: Fill this in: it is needed.", "Mentee: Fill this in: it is needed.");

			var mentor = eva.page().locator("#mentor");
			assertThat(mentor.getAttribute("aria-invalid")).isEqualTo("true");
			assertThat(mentor.getAttribute("aria-describedby")).contains("mentor-error");
			assertThat(eva.page().locator("#mentor-error").textContent()).isEqualTo("Fill this in: it is needed.");

			summary.locator("a").nth(1).click();
			assertThat(eva.page().evaluate("() => document.activeElement.id")).isEqualTo("mentee");
		}
	}

	@Test
	void one_error_alone_gets_the_focus_and_what_was_chosen_stays() {
		try (var eva = new Visitor("eva")) {
			signInOnce("amina");
			eva.open("/mentoring");
			var amina = eva.page().locator("#mentor option").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Amina")).getAttribute("value");
			eva.page().locator("#mentor").selectOption(amina);
			eva.page().locator("#pair").click();
			eva.page().locator("#mentee[aria-invalid='true']").waitFor();
			assertThat(eva.page().locator(".summary").count()).isZero();
			assertThat(eva.page().evaluate("() => document.activeElement.id")).isEqualTo("mentee");
			assertThat(eva.page().locator("#mentor").inputValue()).isEqualTo(amina);
		}
	}

	@Test
	void whoever_was_away_comes_back_to_the_page_with_what_was_typed() {
		try (var eva = new Visitor("eva")) {
			signInOnce("amina");
			eva.open("/mentoring");
			var amina = eva.page().locator("#mentor option").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Amina")).getAttribute("value");
			eva.page().locator("#mentor").selectOption(amina);
			// The portal forgets the sign-in; Keycloak does not.
			eva.page().context().clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("__Host-cmn"));
			eva.page().locator("#pair").click();
			eva.page().waitForURL("**/signed-out?**");
			eva.page().locator("main a.primary").click();
			eva.page().locator(".notice.warn").waitFor();
			assertThat(eva.page().url()).endsWith("/mentoring");
			assertThat(eva.page().locator(".notice.warn").textContent()).contains("You were away for a while");
			assertThat(eva.page().locator("#mentor").inputValue()).isEqualTo(amina);

			eva.open("/mentoring");
			assertThat(eva.page().locator("#mentor").inputValue()).as("control: an ordinary visit brings nothing back").isEmpty();
		}
	}

	@Test
	void a_form_without_its_file_says_so_at_the_field() {
		try (var dana = new Visitor("dana")) {
			dana.open("/library/import");
			dana.page().locator("#look").click();
			dana.page().locator(".field.wrong").waitFor();
			assertThat(dana.page().locator(".field.wrong .error").textContent()).isEqualTo("Fill this in: it is needed.");
			assertThat(dana.page().locator("#preview-title").count()).isZero();
		}
	}

	private static void signInOnce(String who) {
		new Visitor(who).close();
	}
}
