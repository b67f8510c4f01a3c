package org.cmn.portal.bench;

import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.Stack;

/** A conversation of very many messages on a screen: how long until the newest is there, how much was loaded for it, how long the next ones before take. */
final class LongThread {

	static final int MESSAGES = 20_000;

	private static final int WARM_UP = 20;
	private static final int TIMES = 50;

	private LongThread() {
	}

	/** @param loaded how many messages the page has when it opens */
	record Measured(Timings opened, int loaded, Timings before) {
	}

	static Measured measure(String conversation, String reader) throws Exception {
		try (var context = Stack.newContext()) {
			var page = context.newPage();
			Stack.signIn(page, reader);
			var opened = Timings.of(WARM_UP, TIMES, () -> open(page, conversation));
			var loaded = page.locator("#thread > li[data-seq]").count();
			var before = Timings.of(WARM_UP, TIMES, () -> page.evaluate("""
					conversation => fetch('/api/conversations/' + conversation + '/messages?limit=50&before=' + (100 + Math.floor(Math.random() * 19000))).then(answer => answer.json())""", conversation));
			return new Measured(opened, loaded, before);
		}
	}

	/** Until the newest one can be seen. */
	private static Object open(Page page, String conversation) {
		page.navigate("/messages?conversation=" + conversation);
		page.locator("#thread > li[data-seq]").last().waitFor();
		return page;
	}
}
