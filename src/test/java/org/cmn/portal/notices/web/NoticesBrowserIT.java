package org.cmn.portal.notices.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.GivenNotice;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bell, what one chooses, and the way out of a mail, in a real browser. */
class NoticesBrowserIT {

	private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

	private static Pairs pair;
	private static BrowserContext desk;
	private static Page page;

	@BeforeAll
	static void signIn() {
		pair = Pairs.make("notices-" + Long.toString(System.nanoTime(), 36));
		desk = Stack.newContext("en-CA", 360, 740);
		page = desk.newPage();
		Stack.signIn(page, pair.mentor());
	}

	@BeforeEach
	void readAll() {
		assertThat(ApiClient.of(pair.mentor()).post("/api/notices/read", "").status()).isEqualTo(204);
	}

	@AfterAll
	static void leave() {
		desk.close();
	}

	@Test
	void what_comes_while_a_page_is_open_is_counted_and_said() {
		page.navigate("/library");
		var title = page.title();
		assertThat(title).as("control: nothing has come").doesNotStartWith("(");
		page.waitForCondition(() -> (Boolean) page.evaluate("() => window.CMN.live.isOpen()"));
		assertThat(ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"notices-1\",\"text\":\"canary\"}").status()).isEqualTo(201);
		assertThat(page).hasTitle("(1) " + title);
		assertThat(page.locator("#unread")).hasText("1");
		assertThat(page.locator("#announce")).hasText("Something new is there for you");
		assertThat(page.locator("body")).not().containsText("canary");

		page.navigate("/notices");
		assertThat(page.locator("main")).containsText("You have a new message.");
		fits("notices-messages");
		page.navigate("/messages?conversation=" + pair.conversation());
		assertThat(page.locator("#unread")).isEmpty();
	}

	@Test
	void the_bell_leads_to_what_waits_and_is_still_once_it_was_read() {
		GivenNotice.to(pair.mentorId());
		page.navigate("/");
		assertThat(page.locator("#waiting")).hasText("1");
		page.locator("#bell").click();
		page.waitForURL("**/notices");
		assertThat(page.locator("main")).containsText("A question to you has waited two working days.");
		fits("notices-list");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark all as read")).click();
		assertThat(page.locator("#waiting")).isEmpty();
		assertThat(page.locator("main")).containsText("A question to you has waited two working days.");
	}

	@Test
	void a_seat_that_comes_free_and_an_event_that_is_cancelled_ring_the_bell_where_one_is() {
		var event = ApiClient.of("eva").post("/api/events", """
				{"title":"Canary","description":"For the bell","zone":"America/Edmonton","starts":"2099-01-05T10:00","ends":"2099-01-05T11:00","place":"Hinton","capacity":1}
				""").json();
		var path = "/api/events/" + event.get("id").getAsString();
		ApiClient.of(pair.mentee()).post(path + "/registration", "");
		ApiClient.of(pair.mentor()).post(path + "/registration", "");
		page.navigate("/library");
		page.waitForCondition(() -> (Boolean) page.evaluate("() => window.CMN.live.isOpen()"));
		assertThat(page.locator("#waiting")).isEmpty();
		ApiClient.of(pair.mentee()).send("DELETE", path + "/registration", null, null);
		assertThat(page.locator("#waiting")).hasText("1");
		var version = ApiClient.of("eva").get(path).json().get("version").getAsString();
		assertThat(ApiClient.of("eva").post(path + "/cancellation", "{\"version\":" + version + "}").status()).isEqualTo(200);
		assertThat(page.locator("#waiting")).hasText("2");
		page.navigate("/notices");
		assertThat(page.locator("main")).containsText("You have moved up from the waiting list and have a seat.");
		assertThat(page.locator("main")).containsText("An event that you signed up for is cancelled.");
		assertThat(page.locator("main")).not().containsText("Canary");

		page.locator("#notices li[data-notice] a").first().click();
		page.waitForURL("**/events/event?id=" + event.get("id").getAsString());
		page.waitForCondition(() -> ApiClient.of(pair.mentor()).get("/api/notices/unread").json().get("notices").getAsInt() == 0);
	}

	@Test
	void an_event_that_is_opened_without_its_notice_reads_it_and_another_does_not() {
		var event = cancelled();
		var other = cancelled();
		page.navigate("/library");
		assertThat(page.locator("#waiting")).hasText("2");
		page.navigate("/events/event?id=" + event + "&from=list");
		assertThat(page.locator("#waiting")).hasText("1");
		page.navigate("/events/event?id=" + other);
		assertThat(page.locator("#waiting")).isEmpty();
	}

	/** An event that the mentor had a seat at. @return its id */
	private static String cancelled() {
		var path = "/api/events/" + ApiClient.of("eva").post("/api/events", """
				{"title":"Off","description":"For the bell","zone":"America/Edmonton","starts":"2099-01-05T10:00","ends":"2099-01-05T11:00","place":"Hinton","capacity":1}
				""").json().get("id").getAsString();
		ApiClient.of(pair.mentor()).post(path + "/registration", "");
		ApiClient.of("eva").post(path + "/cancellation", "{\"version\":" + ApiClient.of("eva").get(path).json().get("version").getAsString() + "}");
		return path.replaceAll(".*/", "");
	}

	@Test
	void one_chooses_how_soon_mails_come() {
		page.navigate("/notices/choose");
		fits("notices-choose");
		page.locator("#questionsPace").selectOption(new SelectOption().setValue("weekly"));
		page.locator("#quietFrom").selectOption(new SelectOption().setValue("21:30"));
		page.locator("#workingDays").uncheck();
		page.locator("#sound").check();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
		assertThat(page.locator("main")).containsText("Saved. Mails come as you chose.");
		assertThat(page.locator("#questionsPace")).hasValue("weekly");
		assertThat(page.locator("#sound")).isChecked();
		assertThat(page.locator("#workingDays")).not().isChecked();
		var chosen = ApiClient.of(pair.mentor()).get("/api/notices/choices").json();
		assertThat(chosen.get("quietFrom").getAsString()).isEqualTo("21:30");
		assertThat(chosen.getAsJsonObject("paces").get("messages").getAsString()).as("what was left alone").isEqualTo("at_once");
	}

	@Test
	void what_is_chosen_cannot_be_left_empty() {
		var before = ApiClient.of(pair.mentor()).get("/api/notices/choices").json();
		page.navigate("/notices/choose");
		assertThat(page.locator("#choices option[value='']")).hasCount(0);
		assertThat(page.locator("#quietFrom option")).not().hasCount(0);
		page.evaluate("""
				() => ['messagesPace', 'quietFrom', 'quietUntil'].forEach(id => {
					document.getElementById(id).add(new Option('', ''));
					document.getElementById(id).value = '';
				})""");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
		assertThat(page.locator("#messagesPace-error")).not().isEmpty();
		assertThat(page.locator("#quietFrom-error")).not().isEmpty();
		assertThat(page.locator("#quietUntil-error")).not().isEmpty();
		assertThat(page.locator("#questionsPace-error")).isEmpty();
		assertThat(page.locator("#quietFrom")).hasValue("");
		assertThat(page.locator("main")).not().containsText("Saved.");
		assertThat(ApiClient.of(pair.mentor()).get("/api/notices/choices").json()).isEqualTo(before);
	}

	@Test
	void a_mail_is_stopped_by_one_click_without_a_sign_in_and_taken_back() throws Exception {
		var address = Stack.baseUrl() + address(GivenNotice.mail(pair.menteeId()));
		assertThat(words(post(address.replaceFirst(".$", "~")))).as("another address gets the same answer").contains("The mails are stopped").isEqualTo(words(post(Stack.baseUrl() + "/notices/stop?mail=x")));
		assertThat(pace()).as("control: and stops nothing").isEqualTo("at_once");
		assertThat(get(address).statusCode()).isEqualTo(200);
		assertThat(pace()).as("control: looking changes nothing").isEqualTo("at_once");

		var answer = post(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("The mails are stopped").doesNotContain(pair.mentee());
		assertThat(pace()).isEqualTo("never");

		try (var visitor = Stack.newContext("fr-CA", 360, 740); var stranger = visitor.newPage()) {
			stranger.navigate(address);
			assertThat(Axe.findings(stranger)).isEmpty();
			stranger.locator("button[name='List-Unsubscribe']").click();
			assertThat(stranger.locator("h1")).hasText("Les courriels sont arrêtés");
			stranger.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "notices-stop.png")));
			stranger.locator("button[name='again']").click();
			assertThat(stranger.locator("h1")).hasText("Les courriels reviennent");
		}
		assertThat(pace()).isEqualTo("at_once");
	}

	private static String pace() {
		return ApiClient.of(pair.mentee()).get("/api/notices/choices").json().getAsJsonObject("paces").get("messages").getAsString();
	}

	/** From the page that shows an administrator the mails of a sample, as text. */
	private static String address(String mail) {
		try (var visitor = Stack.newContext(); var admin = visitor.newPage()) {
			Stack.signIn(admin, "olu");
			admin.navigate("/admin/mail");
			assertThat(Axe.findings(admin)).isEmpty();
			admin.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "notices-mail.png")));
			var text = admin.locator("main").textContent();
			assertThat(text).contains("CMN Portal: You have 3 new messages").contains("<li>You have 3 new messages.</li>");
			return Pattern.compile("/notices/stop\\?mail=" + mail + "\\.[\\w-]+").matcher(text).results().findFirst().orElseThrow().group();
		}
	}

	private static HttpResponse<String> post(String address) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	/** What the page says, without its markup. */
	private static String words(HttpResponse<String> answer) {
		return answer.statusCode() + answer.body().replaceAll("(?s)<script.*?</script>|<[^>]*>", " ").replaceAll("\\s+", " ");
	}

	private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private static void fits(String name) {
		assertThat(Axe.findings(page)).isEmpty();
		assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth")).as("no sideways scrolling on a phone").isLessThanOrEqualTo(360);
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", name + ".png")).setFullPage(true));
	}
}
