package org.cmn.portal.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cmn.portal.testkit.ApiClient;
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
	void what_was_saved_on_one_record_never_stands_in_the_form_of_the_next() {
		var first = resource("first");
		var second = resource("second");
		try (var dana = new Visitor("dana")) {
			dana.open("/library/edit?id=" + first);
			dana.page().locator("#title").fill("Text of the first");
			dana.page().locator("#save").click();
			dana.page().waitForURL("**/library/resource?id=" + first);
			assertThat(kept(dana)).as("what was saved is forgotten").isEqualTo(0);

			dana.open("/library/edit?id=" + second);
			assertThat(dana.page().locator("#title").inputValue()).startsWith("Draft second");
			assertThat(dana.page().locator(".notice").count()).isZero();
			dana.open("/library/edit");
			assertThat(dana.page().locator("#title").inputValue()).isEmpty();

			dana.open("/library/edit?id=" + second);
			dana.page().locator("#url").fill("javascript:alert(1)");
			dana.page().locator("#save").click();
			dana.page().locator(".field.wrong").waitFor();
			dana.page().locator("#title").fill("Text of the second");
			loseSignIn(dana, "#save");
			dana.page().locator("main a.primary").click();
			dana.page().locator(".notice.warn").waitFor();
			assertThat(dana.page().url()).endsWith("/library/edit?id=" + second);
			assertThat(dana.page().locator("#title").inputValue()).as("control: who was away has it back, on its own record").isEqualTo("Text of the second");

			dana.open("/library/edit?id=" + first);
			assertThat(dana.page().locator("#title").inputValue()).isEqualTo("Text of the first");
			assertThat(dana.page().locator(".notice").count()).isZero();
		}
	}

	@Test
	void what_was_typed_is_not_put_over_what_somebody_else_saved_meanwhile() {
		var id = resource("meanwhile");
		try (var dana = new Visitor("dana")) {
			dana.open("/library/edit?id=" + id);
			dana.page().locator("#title").fill("Mine");
			loseSignIn(dana, "#save");
			ApiClient.of("dana").send("PUT", "/api/resources/" + id, "{\"version\":1,\"title\":\"Theirs\",\"url\":\"https://example.org/%s\"}".formatted(id), "application/json");
			dana.page().locator("main a.primary").click();
			dana.page().waitForURL("**/library/edit?id=" + id);
			dana.page().waitForLoadState();
			assertThat(dana.page().locator("#title").inputValue()).isEqualTo("Theirs");
			assertThat(dana.page().locator(".notice.away").count()).isZero();
			assertThat(kept(dana)).isEqualTo(0);

			dana.page().locator("#title").fill("Mine again");
			loseSignIn(dana, "#save");
			dana.page().locator("main a.primary").click();
			dana.page().locator(".notice.away").waitFor();
			assertThat(dana.page().locator("#title").inputValue()).as("control: over the same version it comes back").isEqualTo("Mine again");
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

	private static String resource(String name) {
		var title = "Draft " + name + " " + java.util.UUID.randomUUID();
		return ApiClient.of("dana").post("/api/resources", "{\"title\":\"%s\",\"url\":\"https://example.org/%s\"}".formatted(title, title.replace(' ', '-'))).json().get("id").getAsString();
	}

	/** The portal forgets the sign-in, Keycloak does not; the form goes out and meets the good-bye. */
	private static void loseSignIn(Visitor visitor, String button) {
		visitor.page().context().clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("__Host-cmn"));
		visitor.page().locator(button).click();
		visitor.page().waitForURL("**/signed-out?**");
	}

	private static Object kept(Visitor visitor) {
		return visitor.page().evaluate("() => Object.keys(sessionStorage).filter(key => key.startsWith('kept:')).length");
	}

	private static void signInOnce(String who) {
		new Visitor(who).close();
	}
}
