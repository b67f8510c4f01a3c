package org.cmn.portal.messaging.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see when messages are blocked, reported, or near their last day. */
class KeepBrowserIT {

	private final List<BrowserContext> contexts = new ArrayList<>();

	@AfterEach
	void leave() {
		contexts.forEach(BrowserContext::close);
	}

	@Test
	void who_blocks_sees_it_and_the_other_hears_at_once_that_nobody_can_write() {
		var pair = Pairs.make("keep-block");
		ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"b1\",\"text\":\"Hello\"}");
		var mentor = open(pair.mentor(), "/messages", "en", 1280, 900);
		var mentee = open(pair.mentee(), "/messages?conversation=" + pair.conversation(), "fr", 360, 780);
		assertThat(mentee.locator("#compose")).isVisible();
		mentee.locator("#text").fill("à moitié écrit");

		mentor.locator("#options summary").focus();
		mentor.keyboard().press("Enter");
		look(mentor, "menu");
		mentor.locator("[id='blocking:block']").click();
		assertThat(mentor.locator(".talk-thread > .talk-ended")).containsText("You block messages here");
		assertThat(mentee.locator(".talk-thread > .talk-ended")).containsText("Personne ne peut écrire ici");
		assertThat(mentee.locator(".talk-thread")).not().containsText("Vous bloquez");
		assertThat(mentee.locator("#compose")).hasCount(0);
		look(mentor, "blocked");
		look(mentee, "blocked-other");
		assertThat(ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"b2\",\"text\":\"x\"}").body()).contains("cannot-write-now");

		mentor.locator(".talk-thread > .talk-ended").getByRole(AriaRole.BUTTON).click();
		assertThat(mentor.locator("#compose")).isVisible();
		assertThat(mentee.locator("#text")).hasValue("à moitié écrit");
	}

	@Test
	void a_message_is_reported_read_by_a_coordinator_and_closed() {
		var pair = Pairs.make("keep-report");
		for (var n = 1; n <= 7; n++) {
			ApiClient.of(n == 4 ? pair.mentor() : pair.mentee()).post(pair.messages(), "{\"clientId\":\"r%1$d\",\"text\":\"words %1$d\"}".formatted(n));
		}
		var mentee = open(pair.mentee(), "/messages?conversation=" + pair.conversation(), "en", 360, 780);
		var mentor = open(pair.mentor(), "/messages", "fr", 1280, 900);
		mentee.locator("#options summary").click();
		mentee.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report a message")).click();
		look(mentee, "report");
		mentee.locator("#send").click();
		assertThat(mentee.locator("#message-error")).not().isEmpty();
		mentee.locator("#message").selectOption("4");
		mentee.locator("#reason").selectOption("unsafe_advice");
		mentee.locator("#words").fill("Twice the dose");
		mentee.locator("#send").click();
		assertThat(mentee.locator("#reported")).containsText("A message here was reported");
		assertThat(mentor.locator("#reported")).containsText("Un message a été signalé ici");
		mentor.locator("#reported summary").click();
		assertThat(mentor.locator("#reported p")).containsText("rien d’autre");
		assertThat(mentor.locator("#reported").getByRole(AriaRole.BUTTON)).hasCount(0);
		assertThat(mentee.locator("#reported p")).isHidden();
		look(mentee, "reported");
		mentee.locator("#reported summary").click();
		assertThat(mentee.locator("#reported").getByRole(AriaRole.BUTTON)).isVisible();
		look(mentee, "reported-open");
		look(mentor, "reported-other");

		var eva = open("eva", "/", "en", 1280, 900);
		eva.locator("main a[href$='/mentoring/reports']").first().click();
		var row = eva.locator("li", new Page.LocatorOptions().setHasText(pair.mentee()));
		row.getByRole(AriaRole.BUTTON).click();
		assertThat(eva.locator(".kept-text")).hasText(new String[] {"words 2", "words 3", "words 4", "words 5", "words 6"});
		assertThat(eva.locator("main")).containsText("Twice the dose");
		look(eva, "reading");
		eva.setViewportSize(360, 780);
		look(eva, "reading-phone");
		eva.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close: spoken with them")).click();
		assertThat(eva.locator("body")).containsText("The report is closed");
		assertThat(eva.locator("main")).not().containsText("words 4");
		assertThat(mentor.locator("#reported")).hasCount(0);
	}

	@Test
	void what_has_ended_says_until_when_it_can_be_read_and_an_administrator_keeps_it_longer() {
		var pair = Pairs.make("keep-end");
		ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"e1\",\"text\":\"Hello\"}");
		var mentee = open(pair.mentee(), "/messages?conversation=" + pair.conversation(), "fr", 360, 780);
		mentee.locator("#text").fill("À moitié écrit");
		ApiClient.of("eva").post("/api/mentorships/" + pair.mentorship() + "/end", "");
		assertThat(mentee.locator("#unsent-text")).hasValue("À moitié écrit");
		assertThat(mentee.locator(".talk-thread > .talk-ended")).containsText("une copie jusqu’au");
		look(mentee, "ended");
		var mentor = open(pair.mentor(), "/messages", "en", 1280, 900);
		assertThat(mentor.locator(".talk-when").first()).containsText("until");
		look(mentor, "ended-list");

		var olu = open("olu", "/admin/retention", "en", 1280, 900);
		look(olu, "retention");
		var label = olu.locator("#pair option", new Page.LocatorOptions().setHasText(pair.mentee())).first().getAttribute("value");
		olu.locator("#pair").selectOption(label);
		olu.locator("#place").click();
		assertThat(olu.locator("#reason-error")).not().isEmpty();
		olu.locator("#pair").selectOption(label);
		olu.locator("#reason").selectOption("complaint");
		olu.locator("#place").click();
		assertThat(olu.locator("main")).containsText("Complaint");
		assertThat(mentee.locator(".talk-thread > .talk-ended")).containsText("gardée plus longtemps");
		olu.setViewportSize(360, 780);
		look(olu, "retention-phone");
		olu.locator("#days").fill("29");
		olu.locator("#add").click();
		assertThat(olu.locator("#days-error")).not().isEmpty();
		olu.locator("li", new Page.LocatorOptions().setHasText(pair.mentee())).getByRole(AriaRole.BUTTON).click();
		assertThat(mentee.locator(".talk-thread > .talk-ended")).containsText("une copie jusqu’au");
	}

	/** Fits the screen, is open to everyone, and is kept as a picture. */
	private static void look(Page page, String name) {
		assertThat(Axe.findings(page)).as(name).isEmpty();
		assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue()).as(name + " fits").isLessThanOrEqualTo(0);
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "keep-pictures", name + ".png")));
	}

	private Page open(String who, String path, String language, int width, int height) {
		var context = Stack.newContext(language.equals("fr") ? "fr-CA" : "en-CA", width, height);
		contexts.add(context);
		if (who.startsWith("keep-")) {
			ApiClient.of(who).send("PUT", "/api/me/preferences", "{\"locale\":\"%s\",\"zone\":\"America/Edmonton\"}".formatted(language), "application/json");
		}
		var page = context.newPage();
		Stack.signIn(page, who);
		page.navigate(path);
		return page;
	}
}
