package org.cmn.portal.bench;

import java.util.Arrays;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.cmn.portal.testkit.Stack;

/** A conversation of very many messages on a screen: how long until the newest is there, how much was loaded for it, how long the next ones before take. */
final class LongThread {

	static final int MESSAGES = 20_000;

	private static final int WARM_UP = 20;
	private static final int TIMES = 50;

	/**
	 * When the newest message is on the screen, by the browser's own clock from the click on: what drives the browser works in the
	 * page as well, and its work is none of the portal's.
	 */
	private static final String NEWEST_SEEN = """
			addEventListener('DOMContentLoaded', () => {
				const newest = [...document.querySelectorAll('#thread > li[data-seq]')].pop();
				if (newest) {
					new IntersectionObserver((seen, observer) => {
						if (seen.some(one => one.isIntersecting)) {
							observer.disconnect();
							requestAnimationFrame(() => { window.newestSeen = performance.now(); });
						}
					}).observe(newest);
				}
			});""";

	private LongThread() {
	}

	/** @param loaded how many messages the page has when it opens */
	record Measured(Timings opened, int loaded, Timings before) {
	}

	static Measured measure(String conversation, String reader) throws Exception {
		try (var context = Stack.newContext()) {
			var page = context.newPage();
			Stack.signIn(page, reader);
			page.addInitScript(NEWEST_SEEN);
			var opened = opened(page, conversation);
			var loaded = page.locator("#thread > li[data-seq]").count();
			var before = Timings.of(WARM_UP, TIMES, () -> page.evaluate("""
					conversation => fetch('/api/conversations/' + conversation + '/messages?limit=50&before=' + (100 + Math.floor(Math.random() * 19000))).then(answer => answer.json())""", conversation));
			return new Measured(opened, loaded, before);
		}
	}

	/** From a page that is at rest, as whoever follows a link does. */
	private static Timings opened(Page page, String conversation) {
		var millis = new double[WARM_UP + TIMES];
		for (int i = 0; i < millis.length; i++) {
			page.navigate("/help");
			page.waitForLoadState(LoadState.NETWORKIDLE);
			page.navigate("/messages?conversation=" + conversation);
			millis[i] = ((Number) page.waitForFunction("() => window.newestSeen").jsonValue()).doubleValue();
		}
		var measured = Arrays.copyOfRange(millis, WARM_UP, millis.length);
		Arrays.sort(measured);
		return new Timings(measured);
	}
}
