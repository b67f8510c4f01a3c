package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From Ben's search that finds nothing to Dana's answer, and back. */
class LoopBrowserIT {

	private final String word = new Random().ints(14, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	private BrowserContext bens;
	private BrowserContext danas;
	private Page ben;
	private Page dana;

	@BeforeEach
	void signIn() {
		bens = Stack.newContext();
		ben = bens.newPage();
		Stack.signIn(ben, "ben");
		danas = Stack.newContext();
		dana = danas.newPage();
		Stack.signIn(dana, "dana");
	}

	@AfterEach
	void leave() {
		bens.close();
		danas.close();
	}

	@Test
	void what_ben_searches_in_vain_dana_answers_with_a_pick_and_ben_sees_it_on_top() {
		ben.navigate("/library?q=" + word);
		assertThat(ben.locator(".empty").textContent()).contains("Tell the librarian");
		dana.navigate("/library/unanswered");
		var mine = dana.locator("li.synonym", new Page.LocatorOptions().setHasText(word));
		assertThat(mine.textContent()).contains("nothing found").doesNotContain("Ben");

		mine.getByText("Put a resource on top").click();
		dana.locator("#q").fill("VODP");
		dana.locator("form.seek button").click();
		dana.locator("[id='pick'] li input").first().click();
		dana.waitForURL("**/library/unanswered");
		assertThat(dana.locator("li.synonym", new Page.LocatorOptions().setHasText(word)).count()).isZero();

		ben.navigate("/library?q=" + word);
		assertThat(ben.locator(".picked").textContent()).contains("Curator’s pick");
		assertThat(ben.locator(".empty").count()).as("nothing found, said beside what was found").isZero();
		ben.locator(".picked a").click();
		ben.locator(".index-card").waitFor();
	}

	@Test
	void where_nothing_fits_well_a_pick_takes_the_place_of_saying_so() {
		var words = word + " " + new StringBuilder(word).reverse() + " pain";
		ben.navigate("/library?q=" + words.replace(' ', '+'));
		assertThat(ben.locator("#found").textContent()).as("control").contains("Nothing here fits well");
		dana.navigate("/library/unanswered");
		var mine = dana.locator("li.synonym", new Page.LocatorOptions().setHasText(words));
		assertThat(mine.textContent()).contains("nothing fitted well");
		mine.getByText("Put a resource on top").click();
		dana.locator("#q").fill("VODP");
		dana.locator("form.seek button").click();
		dana.locator("[id='pick'] li input").first().click();
		dana.waitForURL("**/library/unanswered");

		ben.navigate("/library?q=" + words.replace(' ', '+'));
		assertThat(ben.locator("#found").textContent()).contains("Curator’s pick").doesNotContain("Nothing here fits well");
	}

	@Test
	void what_rests_in_the_box_is_counted_and_half_words_are_not() {
		ben.navigate("/library");
		ben.locator("#q").pressSequentially(word.substring(0, 6));
		ben.waitForCondition(() -> ben.url().contains(word.substring(0, 6)));
		ben.waitForRequest("**/api/searches", () -> ben.locator("#q").pressSequentially(word.substring(6)));
		ben.waitForCondition(() -> listed(word));
		assertThat(dana.locator("[data-queue] li p.strong").allTextContents()).as("control: a half word").doesNotContain(word.substring(0, 6));
	}

	private boolean listed(String words) {
		dana.navigate("/library/unanswered");
		return dana.locator("[data-queue] li p.strong").allTextContents().contains(words);
	}

	@Test
	void dana_goes_through_the_workbench_by_keys_and_takes_back_what_went_too_far() {
		ben.navigate("/shelf/suggest?q=" + word);
		ben.locator("#why").fill("For " + word);
		ben.locator("#send").click();
		ben.waitForURL("**/shelf/");
		assertThat(ben.locator("main").textContent()).contains(word);
		dana.navigate("/");
		assertThat(dana.locator(".desk").textContent()).contains("Suggested by members");

		dana.navigate("/library/workbench?queue=suggested");
		assertThat(dana.locator("[data-queue]").textContent()).contains(word, "Ben");
		while (!dana.locator("[data-queue] > li:focus").allTextContents().toString().contains(word)) {
			dana.keyboard().press("j");
		}
		dana.keyboard().press("?");
		assertThat(dana.locator("#keys-dialog").isVisible()).isTrue();
		dana.keyboard().press("Escape");
		dana.keyboard().press("r");
		dana.locator(".undo").waitFor();
		assertThat(dana.locator("[data-queue]").textContent()).doesNotContain(word);
		dana.keyboard().press("u");
		dana.locator("[data-queue] > li", new Page.LocatorOptions().setHasText(word)).waitFor();
		dana.locator("[data-queue] > li", new Page.LocatorOptions().setHasText(word)).focus();
		dana.keyboard().press("e");
		dana.locator("#beside form").waitFor();
		assertThat(dana.locator("#title").inputValue()).isEqualTo(word);
	}

	@Test
	void a_synonym_counts_at_once_and_a_deleted_one_comes_back() {
		dana.navigate("/library/synonym?term=" + word);
		dana.locator("#equivalents").fill("Virtual Opioid Dependency Program");
		dana.locator("#save").click();
		dana.waitForURL("**/library/synonyms");
		ben.waitForCondition(() -> found() > 0);
		dana.navigate("/library/synonyms?q=" + word);
		dana.locator("li.synonym input").click();
		dana.locator(".undo").waitFor();
		assertThat(dana.locator("li.synonym").count()).isZero();
		dana.locator(".undo input").click();
		dana.locator("li.synonym").waitFor();

		dana.navigate("/library/synonyms-import");
		dana.locator("#file").setInputFiles(new FilePayload("words.csv", "text/csv", ("term,meaning\n" + word + ",another sense\n").getBytes(StandardCharsets.UTF_8)));
		dana.locator("#look").click();
		dana.locator("#take").click();
		dana.waitForURL("**/library/synonyms");
		dana.navigate("/library/synonyms?q=" + word);
		assertThat(dana.locator("li.synonym").allTextContents()).hasSize(2).allMatch(line -> line.contains("2 senses"));
	}

	private int found() {
		ben.navigate("/library?q=" + word);
		return ben.locator(".result").count();
	}

	@Test
	void ben_keeps_notes_judges_and_reports_and_finds_it_again() {
		ben.navigate("/library/resource?id=vodp");
		ben.locator("#keep").click();
		ben.locator("#note").fill("Call before noon " + word);
		ben.locator("#saveNote").click();
		ben.locator(".notice.done").waitFor();
		ben.locator("#didNotHelp").click();
		ben.locator("#reason").fill(word);
		ben.locator("#saveReason").click();
		ben.locator(".notice.done").waitFor();
		ben.locator("details.more summary", new Page.LocatorOptions().setHasText("does not work")).click();
		ben.locator("#trouble").fill(word);
		ben.locator("#report").click();
		ben.locator(".notice.done").waitFor();
		ben.navigate("/shelf");
		assertThat(ben.locator(".note").allTextContents().toString()).contains(word);

		dana.navigate("/library/resource?id=vodp");
		assertThat(dana.locator(".own").textContent()).contains(word).doesNotContain("Call before noon").doesNotContain("Ben");
		dana.navigate("/library/workbench?queue=reported");
		assertThat(dana.locator("[data-queue]").textContent()).contains(word).doesNotContain("Ben");

		ben.locator("li", new Page.LocatorOptions().setHasText(word)).locator("input").click();
		ben.locator(".undo input").click();
		ben.locator(".note", new Page.LocatorOptions().setHasText(word)).waitFor();
	}
}
