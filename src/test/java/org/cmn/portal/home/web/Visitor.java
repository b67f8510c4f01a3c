package org.cmn.portal.home.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.cmn.portal.testkit.Stack;
import org.cmn.portal.testkit.Watch;

/** Somebody in front of a screen, signed in or not, whose browser is watched. */
final class Visitor implements AutoCloseable {

	private final BrowserContext context;
	private final Watch watch;
	private final Page page;

	Visitor(String who) {
		context = Stack.newContext();
		watch = Watch.over(context);
		page = context.newPage();
		if (!who.equals("-")) {
			Stack.signIn(page, who);
		}
	}

	Page page() {
		return page;
	}

	Watch watch() {
		return watch;
	}

	/** Waits until the page has settled; the status of the answer is what it was. */
	int open(String path) {
		var answer = page.navigate(path);
		page.waitForLoadState();
		return answer.status();
	}

	void speak(String language) {
		if (!page.locator("html").getAttribute("lang").startsWith(language)) {
			page.locator("form.language button").click();
			page.waitForCondition(() -> page.locator("html").getAttribute("lang").startsWith(language));
		}
	}

	void screen(int width, ColorScheme scheme) {
		page.setViewportSize(width, width > 700 ? 900 : 780);
		// Without motion: a colour on its way from light to dark has neither's contrast.
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
	}

	/** How many pixels the page is wider than the screen. */
	int overflow() {
		return ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
	}

	@Override
	public void close() {
		context.close();
	}
}
