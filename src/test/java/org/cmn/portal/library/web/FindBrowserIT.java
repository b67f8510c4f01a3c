package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.Test;

/** Ben looks for something between two patients. */
class FindBrowserIT {

	@Test
	void ben_finds_the_advice_line_by_an_abbreviation_and_can_call_it() {
		try (var context = Stack.newContext("en-CA", 360, 740)) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.navigate("/library");
			page.locator("#q").fill("VODP number");
			page.locator("#find button.primary").click();
			page.waitForURL("**/library?q=VODP+number");

			assertThat(page.locator(".result h2").first().textContent()).contains("Virtual Opioid Dependency Program");
			assertThat(page.locator(".also").textContent()).contains("Virtual Opioid Dependency Program");
			page.locator(".result h2 a").first().click();
			assertThat(page.locator(".index-card a[href='tel:+18443837688']").count()).isEqualTo(1);
			assertThat(page.locator(".index-card a.button.primary").getAttribute("rel")).isEqualTo("noopener noreferrer");
		}
	}

	@Test
	void results_and_counts_follow_what_is_typed_and_ticked() {
		try (var context = Stack.newContext()) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.navigate("/library");
			var all = page.locator("#count").textContent();
			page.locator("#q").pressSequentially("buprenorfine");
			page.waitForCondition(() -> !page.locator("#count").textContent().equals(all) && page.url().contains("q=buprenorfine"));
			assertThat(page.locator("#found").textContent()).contains("buprenorphine");

			var found = page.locator("#count").textContent();
			page.locator("#facets input[name=kind][value=guideline]").check();
			page.waitForCondition(() -> page.url().contains("kind=guideline") && !page.locator("#count").textContent().equals(found));
			assertThat(page.locator("#facets input[name=kind]").count()).as("its neighbours stay").isGreaterThan(1);
		}
	}

	@Test
	void it_all_works_without_a_script() {
		try (var context = Stack.browser().newContext(new Browser.NewContextOptions().setBaseURL(Stack.baseUrl()))) {
			Stack.signIn(context.newPage(), "ben");
			var state = context.storageState();
			try (var scriptless = Stack.browser().newContext(new Browser.NewContextOptions().setBaseURL(Stack.baseUrl()).setStorageState(state).setJavaScriptEnabled(false))) {
				Page page = scriptless.newPage();
				page.navigate("/library?q=pain");
				page.locator("#narrow > summary").click();
				page.locator("#facets input[name=topic][value=chronic-pain]").check();
				page.locator("#facets [data-plain]").click();
				page.waitForURL("**topic=chronic-pain**");
				assertThat(page.locator(".chip").textContent()).contains("chronic pain");
				assertThat(page.locator(".result").count()).isPositive();
			}
		}
	}

	@Test
	void hostile_text_stays_text() {
		try (var context = Stack.newContext()) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.navigate("/library?q=%22%3E%3Cscript%3Ewindow.broken%3Dtrue%3C%2Fscript%3E&topic=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&page=-7&sort=%27");
			assertThat(page.locator("#q").inputValue()).isEqualTo("\"><script>window.broken=true</script>");
			assertThat(page.evaluate("() => 'broken' in window")).isEqualTo(false);
			assertThat(page.locator("main img").count()).isZero();
		}
	}
}
