package org.cmn.portal.messaging.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import org.cmn.portal.messaging.files.Samples;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mentee attaches files to a message and the mentor takes them: by keyboard, on a phone, and what is said when one is not taken. */
class FileBrowserIT {

	private static final String PATIENT = "Her PHN is 12345-6789";

	private final List<BrowserContext> contexts = new ArrayList<>();

	@AfterEach
	void leave() {
		contexts.forEach(BrowserContext::close);
	}

	@Test
	void a_file_is_attached_by_keyboard_seen_by_the_other_at_once_and_taken_as_it_was() throws IOException {
		var pair = Pairs.make("file-keys");
		var ben = open(pair.mentee());
		var amina = open(pair.mentor());
		var pdf = Samples.pdf("Titration, step by step");

		assertThat(ben.locator("#attach-file")).isVisible();
		var chooser = ben.waitForFileChooser(() -> ben.locator("#attach-file").press("Enter"));
		assertThat(chooser.isMultiple()).isTrue();
		chooser.setFiles(new FilePayload[] {new FilePayload("Titration &amp; été.pdf", "text/plain", pdf), new FilePayload("IMG_0042.JPG", "", Samples.photograph(6))});
		assertThat(ben.locator("#chosen .talk-card")).hasCount(2);
		assertThat(ben.locator("#bringing li")).hasCount(0);
		assertThat(ben.locator("#chosen .talk-card").first()).containsText("Titration &amp; été.pdf");
		assertThat(ben.locator("#chosen .talk-card").first()).containsText("PDF, ");
		assertThat(ben.locator("#announce")).containsText("Attached: IMG_0042.JPG");
		assertThat(ben.locator(".talk-message")).hasCount(0);
		ben.reload();
		assertThat(ben.locator("#chosen .talk-card")).hasCount(2);
		ben.locator("#text").press("Control+Enter");

		assertThat(last(amina).locator(".talk-card-title").first()).hasText("Titration &amp; été.pdf");
		assertThat(amina.locator("#announce")).containsText("File: IMG_0042.JPG");
		assertThat(ben.locator("#chosen .talk-card")).hasCount(0);
		for (int round = 0; round < 2; round++) {
			var download = amina.waitForDownload(() -> last(amina).locator("a.talk-card-take").first().click());
			assertThat(download.suggestedFilename()).isEqualTo("Titration &amp; été.pdf");
			assertThat(Files.readAllBytes(download.path())).isEqualTo(pdf);
			amina.reload();
			assertThat(last(amina).locator(".talk-card-by").first()).containsText("PDF, ");
		}
		var at = last(amina).locator("a.talk-card-take").first().getAttribute("href");
		assertThat(at).as("no address says what it is called").doesNotContain("Titration");
		var answer = amina.request().get(Stack.baseUrl() + at, RequestOptions.create().setHeader("X-CMN", "1"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers().get("content-disposition")).startsWith("attachment; ").contains("filename*=UTF-8''Titration%20%26amp%3B%20%C3%A9t%C3%A9.pdf");
		assertThat(answer.headers().get("content-security-policy")).contains("sandbox").contains("default-src 'none'");
		assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
		assertThat(answer.headers().get("cache-control")).isEqualTo("private, no-store");
		assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
		var stranger = open("dana");
		assertThat(stranger.request().get(Stack.baseUrl() + at, RequestOptions.create().setHeader("X-CMN", "1")).status()).isEqualTo(404);
	}

	@Test
	void what_is_not_taken_says_why_and_what_could_lead_to_a_patient_waits_for_a_reason() {
		var pair = Pairs.make("file-held");
		var ben = open(pair.mentee());
		bring(ben, "setup.pdf", new byte[] {'M', 'Z', 1, 2});
		assertThat(ben.locator("#bringing .error")).containsText("Files that can be sent are PDF");
		ben.locator("#bringing .talk-card-off").click();
		assertThat(ben.locator("#bringing li")).hasCount(0);
		bring(ben, "plan.docx", Samples.pdf("words"));
		assertThat(ben.locator("#bringing .error")).containsText("The name ends with .docx");
		ben.locator("#bringing .talk-card-off").click();

		bring(ben, "Mrs. Tremblay.pdf", Samples.pdf("nothing", PATIENT));
		assertThat(ben.locator(".talk-bring-found li")).hasCount(2);
		assertThat(ben.locator(".talk-bring-found")).containsText("On page 2");
		assertThat(ben.locator(".talk-bring-found select")).isFocused();
		ben.locator("#text").fill("see attached");
		ben.locator("#send").click();
		assertThat(ben.locator("#text-error")).containsText("waits for your word");
		ben.reload();
		assertThat(ben.locator(".talk-bring-found")).containsText("On page 2");
		assertThat(ben.locator(".talk-bring-found select")).not().isFocused();
		ben.locator(".talk-bring-found [data-do=pass]").click();
		assertThat(ben.locator("#bringing .error")).containsText("needed");
		ben.locator(".talk-bring-found select").selectOption("not-a-patient");
		ben.locator(".talk-bring-found [data-do=pass]").click();
		assertThat(ben.locator("#chosen .talk-card")).containsText("Mrs. Tremblay.pdf");
		ben.locator("#chosen .talk-card-off").click();
		assertThat(ben.locator("#chosen .talk-card")).hasCount(0);
		ben.waitForCondition(() -> ApiClient.of(pair.mentee()).get("/api/conversations/" + pair.conversation() + "/files").json().getAsJsonArray("items").isEmpty());
		ben.locator("#send").click();
		assertThat(last(ben).locator(".talk-text")).hasText("see attached");
		assertThat(last(ben).locator(".talk-card")).hasCount(0);

		for (var way : List.of("paste", "drop")) {
			ben.evaluate("""
					([way, bytes]) => {
						const given = new DataTransfer();
						given.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], way + '.pdf'));
						const event = new Event(way, {bubbles: true, cancelable: true});
						Object.defineProperty(event, way === 'paste' ? 'clipboardData' : 'dataTransfer', {value: given});
						document.getElementById('text').dispatchEvent(event);
					}""", List.of(way, Base64.getEncoder().encodeToString(Samples.pdf("words"))));
			assertThat(ben.locator("#chosen .talk-card").last()).containsText(way + ".pdf");
		}
	}

	@Test
	void that_a_scan_could_not_be_read_is_told_before_it_is_sent() {
		var pair = Pairs.make("file-scan");
		var ben = open(pair.mentee());
		bring(ben, "words.pdf", Samples.pdf("words"));
		assertThat(ben.locator("#chosen .talk-card")).hasCount(1);
		assertThat(ben.locator("#unseen-in-files")).isHidden();
		bring(ben, "scan.pdf", Samples.scan());
		assertThat(ben.locator("#unseen-in-files")).containsText("nothing in it may lead to a patient");
		assertThat(ben.locator("#announce")).containsText("the portal could not read them");
		assertThat(Axe.findings(ben)).isEmpty();
		ben.reload();
		assertThat(ben.locator("#unseen-in-files")).isVisible();
		ben.locator("#send").click();
		assertThat(last(ben).locator(".talk-state")).hasText("sent");
		ben.reload();
		assertThat(last(ben).locator(".talk-card")).hasCount(2);
		assertThat(ben.locator("#unseen-in-files")).isHidden();
	}

	@Test
	void without_a_line_a_file_has_to_wait_and_words_go_on() {
		var pair = Pairs.make("file-line");
		var ben = open(pair.mentee());
		bring(ben, "plan.pdf", Samples.pdf("words"));
		assertThat(ben.locator("#chosen .talk-card")).hasCount(1);
		ben.context().setOffline(true);
		bring(ben, "more.pdf", Samples.pdf("more"));
		assertThat(ben.locator("#text-error")).containsText("A file needs a connection");
		ben.locator("#text").fill("from the tunnel");
		ben.locator("#send").click();
		assertThat(last(ben).locator(".talk-state")).hasText("waiting to be sent");
		assertThat(last(ben).locator(".talk-card-title")).hasText("plan.pdf");
		ben.context().setOffline(false);
		assertThat(last(ben).locator(".talk-state")).hasText("sent");
		ben.reload();
		assertThat(last(ben).locator("a.talk-card-take")).hasCount(1);
	}

	@Test
	void without_a_script_a_file_goes_by_a_page_of_its_own() {
		var pair = Pairs.make("file-plain");
		var state = open(pair.mentee()).context().storageState();
		try (var scriptless = Stack.browser().newContext(new Browser.NewContextOptions().setBaseURL(Stack.baseUrl()).setStorageState(state).setJavaScriptEnabled(false))) {
			var page = scriptless.newPage();
			page.navigate("/messages?conversation=" + pair.conversation());
			page.locator("noscript a[href*='/messages/file']").click();
			page.locator("#send").click();
			assertThat(page.locator(".field.wrong .error").first()).not().isEmpty();
			page.locator("#file").setInputFiles(new FilePayload("setup.exe", "", new byte[] {'M', 'Z', 0}));
			page.locator("#send").click();
			assertThat(page.locator(".field.wrong .error").first()).containsText("Files that can be sent are PDF");
			page.locator("#file").setInputFiles(new FilePayload("plan.pdf", "", Samples.pdf(PATIENT)));
			page.locator("#send").click();
			assertThat(page.locator(".field.wrong .error").first()).containsText("On page 1");
			page.locator("#file").setInputFiles(new FilePayload("plan.pdf", "", Samples.pdf(PATIENT)));
			page.locator("#reason").selectOption("not-a-patient");
			page.locator("#text").fill("see attached");
			page.locator("#send").click();
			assertThat(page.locator(".talk-message .talk-text")).hasText("see attached");
			assertThat(page.locator(".talk-message .talk-card-title")).hasText("plan.pdf");
			assertThat(page.locator(".talk-message a.talk-card-take")).hasCount(1);
			assertThat(ApiClient.of(pair.mentee()).get("/api/conversations/" + pair.conversation() + "/files").json().getAsJsonArray("items")).as("what was refused is gone").isEmpty();
		}
	}

	@Test
	void on_a_phone_in_french_and_in_the_dark_it_fits_and_everybody_can_use_it() {
		var pair = Pairs.make("file-look");
		for (var width : List.of(1280, 360)) {
			var context = Stack.newContext("en-CA", width, 740);
			contexts.add(context);
			var page = context.newPage();
			Stack.signIn(page, pair.mentee());
			page.navigate("/messages?conversation=" + pair.conversation());
			bring(page, "A rather long name for a plan of titration in small steps.pdf", Samples.pdf("words"));
			assertThat(page.locator("#chosen .talk-card")).hasCount(1);
			page.locator("#send").click();
			assertThat(last(page).locator("a.talk-card-take")).hasCount(1);
			for (var language : List.of("en", "fr")) {
				bring(page, "Mrs. Tremblay.pdf", Samples.pdf("nothing", PATIENT));
				assertThat(page.locator(".talk-bring-found select")).isVisible();
				// It opens at its top.
				assertThat(page.locator(".talk-bring-name").first()).isInViewport();
				assertThat(page.locator(".talk-bring .talk-card-off").first()).isInViewport();
				bring(page, "setup.exe", new byte[] {'M', 'Z'});
				assertThat(page.locator("#bringing .error").last()).not().isEmpty();
				for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
					page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
					assertThat(Axe.findings(page)).as(width + " " + scheme).isEmpty();
					picture(page, "file-held-" + width + "-" + language + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
				}
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
				assertThat(page.locator(".talk-bring-found select").first()).isInViewport();
				assertThat(page.locator("#text").isVisible()).as("one thing at a time on a phone").isEqualTo(width > 760);
				page.locator(".talk-bring-found select").first().selectOption("not-a-patient");
				page.locator(".talk-bring-found [data-do=pass]").first().click();
				assertThat(page.locator("#chosen .talk-card")).hasCount(1);
				assertThat(page.locator("#text")).isInViewport();
				page.locator("#bringing .talk-card-off").last().click();
				assertThat(page.locator("#send")).isInViewport();
				assertThat(Axe.findings(page)).as("attached " + width).isEmpty();
				picture(page, "file-attached-" + width + "-" + language);
				assertThat((Object) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as("no sideways scrolling").isEqualTo(true);
				page.locator("#chosen .talk-card-off").click();
				page.locator("form.language button").click();
			}
			page.navigate("/messages/file?conversation=" + pair.conversation());
			assertThat(Axe.findings(page)).as("the page of its own " + width).isEmpty();
			picture(page, "file-page-" + width);
			page.setViewportSize(320, 740);
			assertThat((Object) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as("no sideways scrolling at 320").isEqualTo(true);
		}
	}

	private static void bring(Page page, String name, byte[] bytes) {
		page.locator("#file").setInputFiles(new FilePayload(name, "", bytes));
	}

	private static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
	}

	private Page open(String name) {
		var context = Stack.newContext();
		contexts.add(context);
		var page = context.newPage();
		page.onDialog(dialog -> {
			throw new AssertionError("A dialog opened: " + dialog.message());
		});
		// Listened for from the beginning: a browser that is told so only with the press may open the window of its own.
		page.onFileChooser(chooser -> { });
		Stack.signIn(page, name);
		page.navigate("/messages");
		return page;
	}

	private static Locator last(Page page) {
		return page.locator(".talk-message").last();
	}
}
