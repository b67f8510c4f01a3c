package org.cmn.portal.messaging.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Circle;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see of a group: opened by its mentor, written in by three, left by one. */
class GroupBrowserIT {

	private final List<BrowserContext> contexts = new ArrayList<>();

	@AfterEach
	void leave() {
		contexts.forEach(BrowserContext::close);
	}

	@Test
	void a_mentor_opens_a_group_and_three_people_write_to_each_other() {
		var circle = Circle.make("group-open");
		var mentor = open(circle.mentor(), "/messages", "en", 1280, 900);
		mentor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New group")).click();
		mentor.locator("#open").click();
		assertThat(mentor.locator("#name-error")).not().isEmpty();
		assertThat(mentor.locator("main")).containsText("Choose at least two mentees");
		look(mentor, "new-refused");
		mentor.locator("#name").fill("Thursday circle");
		mentor.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(circle.first())).check();
		mentor.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(circle.third())).check();
		look(mentor, "new");
		mentor.locator("#open").click();
		assertThat(mentor.locator("#with")).hasText("Thursday circle");
		assertThat(mentor.locator(".talk-people")).containsText(circle.first());
		assertThat(mentor.locator(".talk-people")).not().containsText(circle.second());
		var group = mentor.url().replaceAll(".*group=", "");

		var first = open(circle.first(), "/messages?group=" + group, "en", 360, 780);
		var third = open(circle.third(), "/messages?group=" + group, "fr", 360, 780);
		write(mentor, "Good morning, both of you");
		assertThat(first.locator(".talk-message").last().locator(".talk-text")).hasText("Good morning, both of you");
		assertThat(first.locator(".talk-message").last().locator(".talk-by")).hasText(shown(circle.mentor()));
		write(first, "Good morning!");
		assertThat(third.locator(".talk-message").last().locator(".talk-by")).hasText(shown(circle.first()));
		write(third, "Bonjour à vous deux");
		assertThat(mentor.locator(".talk-message").last().locator(".talk-by")).hasText(shown(circle.third()));
		assertThat(mentor.locator(".talk-message.mine .talk-state summary")).hasText("seen by all");
		mentor.locator(".talk-message.mine .talk-state summary").click();
		assertThat(mentor.locator(".talk-message.mine .talk-state span")).containsText(circle.first());
		assertThat(third.locator(".talk-message.mine .talk-state summary")).hasText("vu par tout le monde");
		mentor.locator(".talk-message.mine .talk-more").click();
		mentor.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Who has it")).click();
		assertThat(mentor.locator("#deed")).containsText("seen by all – ");
		look(mentor, "three");
		look(first, "three-phone");
		look(third, "three-phone-fr");
		mentor.reload();
		assertThat(mentor.locator(".talk-message").last().locator(".talk-by")).hasText(shown(circle.third()));
		assertThat(mentor.locator(".talk-message.mine .talk-state summary")).hasText("seen by all");
		assertThat(mentor.locator(".talk-message.mine .talk-state span")).containsText(circle.first());
		assertThat(mentor.locator(".talk-list .talk-name").first()).hasText("Thursday circle");
		ApiClient.of(circle.second()).post(circle.messages(), "{\"clientId\":\"elsewhere\",\"text\":\"And here\"}");
		assertThat(mentor.locator(".talk-list .talk-name").first()).not().hasText("Thursday circle");
		var came = mentor.locator(".talk-list .talk-at").first().textContent();
		mentor.reload();
		// As it was written when it came.
		assertThat(mentor.locator(".talk-list .talk-at").first()).hasText(came);
	}

	@Test
	void without_a_script_a_mentor_opens_a_group_and_writes_in_it() {
		var circle = Circle.make("group-plain");
		var mentor = scriptless(circle.mentor());
		mentor.navigate("/messages");
		mentor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New group")).click();
		mentor.locator("#name").fill("Plain circle");
		mentor.locator("#open").click();
		assertThat(mentor.locator("main")).containsText("Choose at least two mentees");
		assertThat(mentor.locator("#name")).hasValue("Plain circle");
		mentor.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(circle.first())).check();
		mentor.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(circle.third())).check();
		mentor.locator("#open").click();
		assertThat(mentor.locator("#with")).hasText("Plain circle");
		var group = mentor.url().replaceAll(".*group=", "");
		mentor.locator("#text").fill("Good morning without a script");
		mentor.locator("#send").click();
		assertThat(mentor.locator(".talk-message .talk-text")).hasText("Good morning without a script");
		assertThat(mentor.locator("#with")).hasText("Plain circle");

		var third = scriptless(circle.third());
		third.navigate("/messages?group=" + group);
		assertThat(third.locator(".talk-message .talk-text")).hasText("Good morning without a script");
		var second = scriptless(circle.second());
		second.navigate("/messages");
		assertThat(second.locator("main")).not().containsText("Plain circle");
	}

	@Test
	void opening_a_group_from_the_list_reads_the_notice_that_one_is_in_it() {
		var circle = Circle.make("group-bell");
		var first = open(circle.first(), "/library", "en", 1280, 900);
		assertThat(first.locator("#waiting")).hasText("1");
		first.navigate("/messages/search");
		// Control: another page reads nothing.
		assertThat(first.locator("#waiting")).hasText("1");
		first.navigate("/messages");
		first.locator(".talk-list a[href$='conversation=" + circle.conversation() + "']").click();
		assertThat(first.locator("#talk")).hasAttribute("data-conversation", circle.conversation());
		assertThat(first.locator("#waiting")).isEmpty();
		assertThat(ApiClient.of(circle.first()).get("/api/notices/unread").json().get("notices").getAsInt()).isZero();
	}

	@Test
	void who_comes_later_and_who_leaves_see_at_once_what_is_theirs() {
		var circle = Circle.make("group-change");
		ApiClient.of(circle.mentor()).post(circle.messages(), "{\"clientId\":\"g1\",\"text\":\"Before she came\"}");
		var mentor = open(circle.mentor(), "/messages?conversation=" + circle.conversation(), "en", 1280, 900);
		mentor.locator("#options summary").click();
		assertThat(mentor.locator("#options")).not().containsText("Block messages");
		look(mentor, "options");
		mentor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People and name of the group")).click();
		mentor.locator("#mentee").selectOption(new SelectOption().setLabel(shown(circle.third())));
		mentor.locator("#add").click();
		assertThat(mentor.locator("main h2").first()).hasText("4 people");
		look(mentor, "people");

		var third = open(circle.third(), "/messages?group=" + circle.group(), "en", 360, 780);
		assertThat(third.locator(".talk-message")).hasCount(0);
		assertThat(third.locator("#nothing")).isVisible();
		look(third, "nothing-phone");
		ApiClient.of(circle.first()).post(circle.messages(), "{\"clientId\":\"g2\",\"text\":\"After she came\"}");
		assertThat(third.locator(".talk-message .talk-text")).hasText(new String[] {"After she came"});
		write(third, "Thank you for having me");
		write(third, "And a second one");
		assertThat(third.locator(".talk-message .talk-text")).hasText(new String[] {"After she came", "Thank you for having me", "And a second one"});

		mentor.locator("li", new Page.LocatorOptions().setHasText(circle.second())).getByRole(AriaRole.BUTTON).click();
		assertThat(mentor.locator(".undo")).containsText(circle.second());
		look(mentor, "taken-out");
		mentor.locator(".undo").getByRole(AriaRole.BUTTON).click();
		assertThat(mentor.locator("main")).containsText(circle.second());
		mentor.locator("#name").fill("Friday circle");
		mentor.locator("#rename").click();
		assertThat(third.locator("#with")).hasText("Friday circle");

		third.locator("#options summary").click();
		look(third, "options-phone");
		third.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People of the group, or leave it")).click();
		assertThat(third.locator("#mentee")).hasCount(0);
		assertThat(third.locator("#rename")).hasCount(0);
		look(third, "leave-phone");
		third.locator("#leave").click();
		assertThat(third.locator(".talk-thread > .talk-ended")).containsText("You are no longer in this group");
		assertThat(third.locator("#compose")).hasCount(0);
		ApiClient.of(circle.first()).post(circle.messages(), "{\"clientId\":\"g3\",\"text\":\"What comes\"}");
		look(third, "left-phone");
		third.reload();
		assertThat(third.locator(".talk-message")).hasCount(3);
		// There is something earlier, and it is not hers.
		assertThat(third.locator("#earlier")).hasCount(0);
		assertThat(third.locator("#thread")).not().containsText("What comes");
	}

	@Test
	void a_coordinator_sees_who_is_in_it_and_can_end_it_and_nothing_of_what_they_say() {
		var circle = Circle.make("group-end");
		ApiClient.of(circle.mentor()).post(circle.messages(), "{\"clientId\":\"g1\",\"text\":\"Between us\"}");
		var first = open(circle.first(), "/messages?group=" + circle.group(), "fr", 360, 780);
		var eva = open("eva", "/mentoring", "en", 1280, 900);
		var row = eva.locator("li", new Page.LocatorOptions().setHas(eva.locator("a[href$='" + circle.group() + "']")));
		assertThat(row).containsText(shown(circle.mentor()) + ", " + shown(circle.first()) + ", " + shown(circle.second()));
		look(eva, "coordinator");
		row.getByRole(AriaRole.LINK).click();
		assertThat(eva.locator("main")).not().containsText("Between us");
		look(eva, "coordinator-group");
		eva.locator("#close").click();
		assertThat(eva.locator("main")).containsText("This group has ended");
		assertThat(first.locator(".talk-thread > .talk-ended")).containsText("Ce groupe a pris fin");
		look(first, "ended-phone-fr");
		eva.locator("#reopen").click();
		assertThat(first.locator("#compose")).isVisible();
		eva.navigate("/mentoring/new-group");
		eva.locator("#whose").selectOption(circle.mentorId());
		eva.locator("button[type=submit]", new Page.LocatorOptions().setHasText("Choose their mentees")).click();
		assertThat(eva.getByRole(AriaRole.CHECKBOX)).hasCount(3);
		look(eva, "coordinator-new");
	}

	/** As people are called here. */
	private static String shown(String person) {
		return person + " Example";
	}

	private static void write(Page page, String text) {
		page.locator("#text").fill(text);
		page.locator("#send").click();
		assertThat(page.locator(".talk-message.mine").last().locator(".talk-text")).hasText(text);
		assertThat(page.locator(".talk-message.mine[data-seq]").last().locator(".talk-text")).hasText(text);
	}

	/** Fits the screen, is open to everyone, and is kept as a picture. */
	private static void look(Page page, String name) {
		assertThat(Axe.findings(page)).as(name).isEmpty();
		assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue()).as(name + " fits").isLessThanOrEqualTo(0);
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "group-pictures", name + ".png")));
	}

	private Page scriptless(String who) {
		var state = open(who, "/messages", "en", 1280, 900).context().storageState();
		var context = Stack.browser().newContext(new Browser.NewContextOptions().setBaseURL(Stack.baseUrl()).setStorageState(state).setLocale("en").setJavaScriptEnabled(false));
		contexts.add(context);
		return context.newPage();
	}

	private Page open(String who, String path, String language, int width, int height) {
		var context = Stack.newContext(language.equals("fr") ? "fr-CA" : "en-CA", width, height);
		contexts.add(context);
		if (who.startsWith("group-")) {
			ApiClient.of(who).send("PUT", "/api/me/preferences", "{\"locale\":\"%s\",\"zone\":\"America/Edmonton\"}".formatted(language), "application/json");
		}
		var page = context.newPage();
		Stack.signIn(page, who);
		page.navigate(path);
		return page;
	}
}
