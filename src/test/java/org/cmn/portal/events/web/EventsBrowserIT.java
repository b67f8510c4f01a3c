package org.cmn.portal.events.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attending, as people do it: on the running portal, in a real browser. */
class EventsBrowserIT {

	private final List<BrowserContext> visitors = new ArrayList<>();
	private final String title = "Journey " + UUID.randomUUID();

	@AfterEach
	void leave() {
		visitors.forEach(BrowserContext::close);
	}

	@Test
	void one_seat_goes_from_ben_to_chidi_who_waits_for_it() {
		var eva = visitor("eva");
		var address = schedule(eva, "1");

		var ben = visitor("ben");
		ben.navigate(address);
		assertThat(ben.locator("#act")).hasValue("Sign up");
		ben.locator("#act").click();
		assertThat(ben.locator("#state")).hasText("You have a seat");
		assertThat(ben.locator("main")).containsText("https://example.org/join/journey");

		var chidi = visitor("chidi");
		chidi.navigate(address);
		assertThat(chidi.locator("main")).not().containsText("https://example.org/join/journey");
		assertThat(chidi.locator("#act")).hasValue("Join the waiting list (you would be 1st)");
		chidi.locator("#act").click();
		assertThat(chidi.locator("#state")).hasText("You are 1st on the waiting list");

		ben.reload();
		assertThat(ben.locator("main")).containsText("The next in line gets your seat in the same moment.");
		ben.locator("#act").click();
		assertThat(ben.locator("main")).containsText("You gave up your seat.");
		assertThat(ben.locator("#act")).hasValue("Join the waiting list (you would be 1st)");

		chidi.reload();
		assertThat(chidi.locator("#state")).hasText("You have a seat");
		assertThat(chidi.locator("main")).containsText("A seat came free, and the waiting list gave it to you.");
		assertThat(chidi.locator("main")).containsText("https://example.org/join/journey");

		chidi.navigate(Stack.baseUrl() + "/");
		assertThat(chidi.locator(".moved-up").filter(new Locator.FilterOptions().setHasText(title))).containsText("A seat came free, and it is yours");
		ben.navigate(Stack.baseUrl() + "/");
		assertThat(ben.locator(".moved-up").filter(new Locator.FilterOptions().setHasText(title))).hasCount(0);

		eva.navigate(address);
		assertThat(eva.locator("table tbody tr")).hasCount(1);
		assertThat(eva.locator("table tbody tr")).containsText("Chidi Tran");
		assertThat(chidi.locator("table")).hasCount(0);
	}

	@Test
	void a_page_that_promised_a_seat_says_when_it_was_just_taken() {
		var address = schedule(visitor("eva"), "1");
		var ben = visitor("ben");
		var chidi = visitor("chidi");
		ben.navigate(address);
		chidi.navigate(address);
		ben.locator("#act").click();
		assertThat(ben.locator("#state")).hasText("You have a seat");

		assertThat(chidi.locator("#act")).hasValue("Sign up");
		chidi.locator("#act").click();

		assertThat(chidi.locator("main")).containsText("Somebody took the last seat a moment before you.");
		assertThat(chidi.locator("#state")).hasText("You are 1st on the waiting list");
	}

	/** With the machine's rules it would be 12:00 p.m.; ZonesTest has the negative control. */
	@Test
	void december_in_alberta_has_its_right_hour_in_both_languages_and_in_the_calendar() throws Exception {
		var eva = visitor("eva");
		var address = schedule(eva, "5");

		assertThat(eva.locator("main .lead")).containsText("Tuesday, December 2, 2098 at 1:00");
		assertThat(eva.locator("main .lead")).containsText("Alberta time");
		assertThat(eva.locator("main .lead time")).hasAttribute("datetime", "2098-12-02T19:00:00Z");

		var etienne = visitor("etienne", "fr-CA", 1280);
		etienne.navigate(address);
		assertThat(etienne.locator("main .lead")).hasText("mardi 2 décembre 2098 à 13 h – 14 h 30, heure de l’Alberta");
		assertThat(etienne.locator("#act")).hasValue("M’inscrire");

		var file = etienne.waitForDownload(() -> etienne.locator("a[href$='.ics']").click());
		assertThat(Files.readString(file.path())).contains("DTSTART:20981202T190000Z\r\n", "DTEND:20981202T203000Z\r\n").doesNotContain("TZID");
		assertThat(file.suggestedFilename()).isEqualTo("event-2098-12-02.ics");
	}

	@Test
	void wrong_fields_are_named_beside_them_and_nothing_is_lost() {
		var eva = visitor("eva");
		eva.navigate(Stack.baseUrl() + "/events/edit");
		eva.locator("#title").fill(title);
		eva.locator("#zone").selectOption("America/Toronto");
		eva.locator("#starts").fill("2098-03-09T02:30");
		eva.locator("#link").fill("javascript:alert(1)");
		eva.locator("#capacity").fill("many");
		eva.locator("#save").click();

		assertThat(eva.locator("#starts-error")).containsText("the clocks jump over it");
		assertThat(eva.locator("#ends-error")).not().isEmpty();
		assertThat(eva.locator("#description-error")).not().isEmpty();
		assertThat(eva.locator("#link-error")).not().isEmpty();
		assertThat(eva.locator("#capacity-error")).containsText("whole number");
		assertThat(eva.locator("#title-error")).isEmpty();
		assertThat(eva.locator("#title")).hasValue(title);
		assertThat(eva.locator("#starts")).hasValue("2098-03-09T02:30");
		assertThat(eva.locator("#capacity")).hasValue("many");
		assertThat(eva.locator("#zone")).hasValue("America/Toronto");
	}

	@Test
	void two_who_change_one_event_see_both_versions() {
		var one = visitor("eva");
		var address = schedule(one, "5");
		var edit = address.replace("/events/event", "/events/edit");
		one.navigate(edit);
		var two = one.context().newPage();
		two.navigate(edit);
		assertThat(two.locator("#starts")).hasValue("2098-12-02T13:00");
		two.locator("#place").fill("Edson");
		two.locator("#save").click();
		assertThat(two.locator("main")).containsText("Edson");

		one.locator("#place").fill("Jasper");
		one.locator("#save").click();

		assertThat(one.locator("main")).containsText("Somebody else saved a newer version meanwhile.");
		assertThat(one.locator(".card.accent")).containsText("Edson");
		assertThat(one.locator("#place")).hasValue("Jasper");
		one.locator("#save").click();
		assertThat(one.locator("main")).containsText("Jasper");
	}

	@Test
	void a_cancelled_event_can_be_taken_back() {
		var eva = visitor("eva");
		var address = schedule(eva, "5");
		var ben = visitor("ben");
		ben.navigate(address);
		ben.locator("#act").click();
		assertThat(ben.locator("#state")).hasText("You have a seat");

		eva.navigate(address);
		eva.locator("#cancel").click();
		assertThat(eva.locator("#state")).hasText("This event was cancelled");
		ben.reload();
		assertThat(ben.locator("#state")).hasText("This event was cancelled");
		assertThat(ben.locator("#act")).hasCount(0);

		eva.locator(".undo input[type=submit]").click();
		assertThat(eva.locator("main")).containsText("The event takes place after all.");
		ben.reload();
		assertThat(ben.locator("#state")).hasText("You have a seat");
	}

	@Test
	void hostile_text_stays_text_on_every_page() {
		var eva = visitor("eva");
		var hostile = title + " <img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";
		var address = schedule(eva, "5", hostile);

		assertThat(eva.locator("h1")).hasText(hostile);
		eva.navigate(Stack.baseUrl() + "/events");
		assertThat(eva.locator("main img, main script")).hasCount(0);
		assertThat(eva.title()).doesNotContain("broken");
		eva.navigate(address.replace("/events/event", "/events/edit"));
		assertThat(eva.locator("#title")).hasValue(hostile);
	}

	@Test
	void signing_up_needs_only_the_keyboard() {
		var address = schedule(visitor("eva"), "5");
		var ben = visitor("ben");
		ben.navigate(address);
		for (var i = 0; i < 40 && !"act".equals(ben.evaluate("document.activeElement.id")); i++) {
			ben.keyboard().press("Tab");
		}
		ben.keyboard().press("Enter");

		assertThat(ben.locator("#state")).hasText("You have a seat");
	}

	@Test
	void the_pages_fit_a_phone_and_have_no_serious_barrier() {
		var eva = visitor("eva", "en-CA", 360);
		var address = schedule(eva, "5");
		for (var page : List.of(address, Stack.baseUrl() + "/events", Stack.baseUrl() + "/events?when=past", Stack.baseUrl() + "/events/edit")) {
			eva.navigate(page);
			assertThat((Integer) eva.evaluate("document.documentElement.scrollWidth")).as("%s does not scroll sideways", page).isLessThanOrEqualTo(360);
			assertThat(new AxeBuilder(eva).analyze().getViolations().stream().filter(rule -> List.of("serious", "critical").contains(rule.getImpact())).map(Object::toString))
					.as(page).isEmpty();
		}
	}

	@Test
	void what_is_not_there_or_not_open_looks_the_same() {
		var ben = visitor("ben");
		for (var path : List.of("/events/edit", "/events/event", "/events/event?id=nonsense", "/events/event?id=" + UUID.randomUUID())) {
			assertThat(ben.navigate(Stack.baseUrl() + path).status()).as(path).isEqualTo(404);
		}
	}

	private String schedule(Page eva, String seats) {
		return schedule(eva, seats, title);
	}

	/** @return the address of the event's page */
	private String schedule(Page eva, String seats, String name) {
		eva.navigate(Stack.baseUrl() + "/events/edit");
		eva.locator("#title").fill(name);
		eva.locator("#description").fill("For family doctors and nurse practitioners.");
		eva.locator("#starts").fill("2098-12-02T13:00");
		eva.locator("#ends").fill("2098-12-02T14:30");
		eva.locator("#place").fill("Hinton");
		eva.locator("#link").fill("https://example.org/join/journey");
		eva.locator("#capacity").fill(seats);
		eva.locator("#save").click();
		assertThat(eva.locator("h1")).hasText(name);
		return eva.url();
	}

	private Page visitor(String user) {
		return visitor(user, "en-CA", 1280);
	}

	private Page visitor(String user, String locale, int width) {
		var context = Stack.newContext(locale, width, 900);
		visitors.add(context);
		var page = context.newPage();
		Stack.signIn(page, user);
		return page;
	}
}
