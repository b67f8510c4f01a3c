package org.cmn.portal.asking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mentee asks with the form, the mentor answers, the mentee closes it. */
class AskBrowserIT {

	private final List<BrowserContext> contexts = new ArrayList<>();

	@AfterEach
	void leave() {
		contexts.forEach(BrowserContext::close);
	}

	@Test
	void a_question_is_asked_answered_and_closed() {
		var pair = Pairs.make("ask-form");
		var ben = open(pair.mentee(), "/messages/ask", 360);
		press(ben, "Send the question");
		assertThat(ben.locator("#question-error")).not().isEmpty();
		assertThat(ben.locator("#understood-error")).not().isEmpty();
		assertThat(Axe.findings(ben)).isEmpty();

		ben.locator("#question").pressSequentially("How do I taper Mr. Tremblay?");
		assertThat(ben.locator("#guard")).isVisible();
		press(ben, "Send the question");
		assertThat(ben.locator("#question-error")).not().isEmpty();
		ben.locator("#question").fill("How do I taper an older adult off 6 mg?");
		assertThat(ben.locator("#guard")).isHidden();
		ben.locator("#ageBand").selectOption(new SelectOption().setLabel("Older adult (65 and over)"));
		ben.locator("#tried").fill("10 % a month");
		ben.locator("#understood").check();
		assertThat(ben.locator("#lines")).isHidden();
		press(ben, "Send the question");
		assertThat(ben.locator("#thread .talk-message").last()).containsText("Age band: Older adult (65 and over)");

		var amina = open(pair.mentor(), "/", 1280);
		assertThat(amina.locator("main")).containsText("From ask-form-mentee Example");
		assertThat(Axe.findings(amina)).isEmpty();
		assertThat(ApiClient.of(pair.mentor()).post(pair.messages(), "{\"clientId\":\"answer\",\"text\":\"Ten percent a month is right.\"}").status()).isEqualTo(201);

		ben.navigate("/messages");
		assertThat(ben.locator("main")).containsText("One question not closed yet");
		ben.navigate("/messages/questions");
		assertThat(ben.locator("main h2")).hasText("Not closed yet");
		assertThat(ben.locator("main")).containsText("Answered");
		ben.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Close it")).first().click();
		ben.locator("#minutes").fill("soon");
		press(ben, "Close it");
		assertThat(ben.locator("#minutes-error")).not().isEmpty();
		ben.locator("#minutes").fill("15");
		ben.locator("#helped").selectOption(new SelectOption().setLabel("Yes"));
		assertThat(Axe.findings(ben)).isEmpty();
		press(ben, "Close it");
		assertThat(ben.locator("main")).containsText("Closed. Thank you");

		ben.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Change")).first().click();
		assertThat(ben.locator("#minutes")).hasValue("15");
		assertThat(ben.locator("#helped")).hasValue("yes");
		ben.locator("#minutes").fill("");
		press(ben, "Close it");
		assertThat(ben.locator("#minutes-error")).not().isEmpty();
		assertThat(ben.locator("#minutes")).hasValue("");
		ben.locator("#minutes").fill("20");
		press(ben, "Close it");
		ben.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Change")).first().click();
		assertThat(ben.locator("#minutes")).hasValue("20");
	}

	@Test
	void what_came_of_a_question_goes_to_the_librarian_when_both_agree() {
		var pair = Pairs.make("ask-pearl");
		var ask = ApiClient.of(pair.mentee()).post("/api/asks", "{\"mentor\":\"%s\",\"question\":\"Low dose at home?\",\"howSoon\":\"no_hurry\",\"understood\":true,\"clientId\":\"pearl\"}".formatted(pair.mentorId())).json().get("id").getAsString();
		ApiClient.of(pair.mentor()).post(pair.messages(), "{\"clientId\":\"card\",\"text\":\"See\",\"cards\":[{\"kind\":\"resource\",\"id\":\"vodp\"}]}");
		for (var minutes : java.util.List.of("1.5", "4294967301", "1e999999999", "true", "[1]")) {
			assertThat(ApiClient.of(pair.mentee()).post("/api/asks/" + ask + "/closing", "{\"minutes\":%s,\"helped\":\"yes\"}".formatted(minutes)).status()).as("%s", minutes).isBetween(400, 422);
		}
		assertThat(ApiClient.of(pair.mentee()).post("/api/asks/" + ask + "/closing", "{\"minutes\":10,\"helped\":\"yes\"}").status()).isEqualTo(200);
		var title = "Low dose " + System.nanoTime();

		var ben = open(pair.mentee(), "/messages/questions", 360);
		ben.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Share what came of it")).first().click();
		press(ben, "Ask ask-pearl-mentor Example to agree");
		assertThat(ben.locator("#title-error")).not().isEmpty();
		ben.locator("#title").fill(title);
		ben.locator("#text").fill("Mrs. Margaret Cardinal, PHN 698765432, asked.");
		press(ben, "Ask ask-pearl-mentor Example to agree");
		assertThat(ben.locator("main")).containsText("could lead to a patient");
		assertThat(ben.locator("#title")).hasValue(title);
		ben.locator("#text").fill("Whether it can be started at home.\nIt can, with a call on the third day.");
		assertThat(Axe.findings(ben)).isEmpty();
		press(ben, "Ask ask-pearl-mentor Example to agree");
		assertThat(ben.locator("main")).containsText("Asked. Nothing is given");

		ben.navigate("/messages/questions");
		assertThat(ben.locator("main")).containsText("You asked to share what came of it.");

		var amina = open(pair.mentor(), "/notices", 1280);
		assertThat(amina.locator("main")).containsText("You are asked to agree to what came of a question");
		amina.navigate("/messages/questions");
		amina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read it and decide")).first().click();
		assertThat(amina.locator("main")).containsText("It can, with a call on the third day.");
		assertThat(amina.locator("main li")).not().hasCount(0);
		assertThat(Axe.findings(amina)).isEmpty();
		press(amina, "I agree: give it to the librarian");
		assertThat(amina.locator("main")).containsText("without a name");
		ben.navigate("/notices");
		assertThat(ben.locator("main")).containsText("What came of a question is at the librarian’s");
		ben.navigate("/messages/questions");
		assertThat(ben.locator("main")).containsText("The librarian has what came of it.");
		assertThat(ben.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Share what came of it"))).hasCount(0);
		assertThat(ApiClient.of("dana").get("/api/collections").body()).contains(title);
		assertThat(ApiClient.of(pair.mentee()).get("/api/collections").body()).as("control: a draft is the curators'").doesNotContain(title);
	}

	@Test
	void what_sounds_urgent_is_shown_the_telephone_lines_first() {
		var pair = Pairs.make("ask-urgent");
		var ben = open(pair.mentee(), "/messages/ask", 1280);
		ben.locator("#question").pressSequentially("He is in the waiting room and shaking");
		assertThat(ben.locator("#lines")).isVisible();
		assertThat(ben.locator("#lines .phones a[href^='tel:']").first()).isVisible();
		assertThat(ben.locator("#lines-said")).containsText("Advice lines");
		ben.locator("#question").fill("Status epilepticus, she is seizing, lorazepam twice");
		assertThat(ben.locator("#lines li a.strong").first()).containsText("Specialist LINK");
		ben.locator("#question").fill("Overdose of fentanyl, what dose of buprenorphine now?");
		assertThat(ben.locator("#lines li a.strong").first()).containsText("Opioid Use Disorder");
		ben.locator("#question").fill("He is in the waiting room and shaking");
		ben.locator("#understood").check();
		press(ben, "Send the question");
		assertThat(ben.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It can wait"))).isVisible();
		assertThat(ben.locator("#question")).hasValue("He is in the waiting room and shaking");
		assertThat(Axe.findings(ben)).isEmpty();
		press(ben, "It can wait: send it to my mentor");
		assertThat(ben.locator("#thread .talk-message").last()).containsText("in the waiting room");
	}

	@Test
	void who_is_away_says_who_answers_and_the_mentee_reads_it_before() {
		var pair = Pairs.make("ask-away");
		People.add(List.of(new People.Person("ask-stand-in", "mentor")));
		Pairs.memberId("ask-stand-in");
		var today = LocalDate.now(ZoneId.of("America/Edmonton"));
		var amina = open(pair.mentor(), "/mentoring/away", 360);
		amina.locator("#first").fill(today.toString());
		amina.locator("#last").fill(today.minusDays(1).toString());
		press(amina, "Note these days");
		assertThat(amina.locator("#last-error")).containsText("must not be before");
		amina.locator("#last").fill(today.plusDays(4).toString());
		amina.locator("#covering").selectOption(new SelectOption().setLabel("ask-stand-in Example"));
		press(amina, "Note these days");
		assertThat(amina.locator("main")).containsText("ask-stand-in Example answers meanwhile");
		assertThat(Axe.findings(amina)).isEmpty();

		var ben = open(pair.mentee(), "/messages/ask", 1280);
		assertThat(ben.locator(".notice.warn")).containsText("ask-stand-in Example answers meanwhile");
		ben.locator("#mentor").selectOption(new SelectOption().setLabel("ask-stand-in Example, who covers for ask-away-mentor Example"));
		ben.locator("#question").fill("How do I taper?");
		ben.locator("#understood").check();
		press(ben, "Send the question");
		assertThat(ben.locator("#with")).hasText("ask-stand-in Example");

		amina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take back")).first().click();
		assertThat(amina.locator(".empty-title")).hasText("No days noted");
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
		page.waitForLoadState();
	}

	private Page open(String name, String path, int width) {
		var context = Stack.newContext("en-CA", width, 800);
		contexts.add(context);
		var page = context.newPage();
		Stack.signIn(page, name);
		page.navigate(path);
		return page;
	}
}
