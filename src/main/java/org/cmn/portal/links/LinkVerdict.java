package org.cmn.portal.links;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * From what came back to what it means: a pure rule. When in doubt a link is fine, or blocked: a librarian who is called
 * for nothing stops coming.
 */
final class LinkVerdict {

	private static final Duration LONGEST_WAIT = Duration.ofDays(7);
	/** Less than a third of the shorter title's words. */
	private static final double RESEMBLES = 0.34;

	private LinkVerdict() {
	}

	static Finding of(Trouble trouble) {
		return switch (trouble) {
			case NO_SUCH_HOST -> Finding.of(LinkClass.NO_SUCH_HOST);
			case CERTIFICATE -> Finding.of(LinkClass.CERTIFICATE);
			case TIMEOUT -> Finding.of(LinkClass.TIMEOUT);
			case NO_CONNECTION -> Finding.of(LinkClass.NO_CONNECTION);
			// Further than the portal follows is no end for a browser.
			case TOO_MANY_REDIRECTS -> Finding.blocked(null);
			case REDIRECT_LOOP, BAD_REDIRECT, NOT_ALLOWED -> Finding.of(LinkClass.SERVER_TROUBLE);
		};
	}

	/**
	 * @param page     empty when the answer is no page
	 * @param notFound what the host shows for nothing; only asked when the page alone does not settle it
	 */
	static Finding of(Known known, Answer answer, PageText page, Supplier<NotFoundPage> notFound) {
		var asked = URI.create(known.address());
		if (Wall.is(asked, answer, page)) {
			return Finding.blocked(wait(answer.header("retry-after")));
		}
		if (answer.status() == 410) {
			return Finding.certain(LinkClass.GONE);
		}
		if (answer.status() == 404) {
			return Finding.of(LinkClass.GONE);
		}
		if (!answer.ok() && answer.status() != 304) {
			return Finding.of(LinkClass.SERVER_TROUBLE);
		}
		if (endsAtTheFrontPage(asked, answer) || NotFoundPage.said(page) || !isFrontPage(asked) && !page.text().isEmpty() && notFound.get().shownAs(page)) {
			return Finding.of(LinkClass.SOFT_NOT_FOUND);
		}
		if (hasDrifted(known, page)) {
			return Finding.of(LinkClass.TITLE_DRIFT);
		}
		return moved(asked, answer) ? Finding.moved(answer.at()) : Finding.of(LinkClass.FINE);
	}

	private static boolean moved(URI asked, Answer answer) {
		return !answer.redirects().isEmpty() && answer.redirects().stream().allMatch(Answer.Redirect::permanent) && !answer.at().equals(asked);
	}

	/** Who asks for a page and is given the house's front door was not given the page. */
	private static boolean endsAtTheFrontPage(URI asked, Answer answer) {
		return !answer.redirects().isEmpty() && !isFrontPage(asked) && isFrontPage(answer.at()) && answer.at().getRawQuery() == null;
	}

	private static boolean isFrontPage(URI uri) {
		return uri.getRawPath() == null || uri.getRawPath().matches("/?|/(en|fr|home|accueil|index|default)(\\.\\w+)?/?");
	}

	/** At the first look there is nothing to have drifted from: librarians word their titles themselves. */
	private static boolean hasDrifted(Known known, PageText page) {
		return known.pageTitle() != null && !Words.of(known.pageTitle()).isEmpty() && !Words.of(page.title()).isEmpty()
				&& Words.overlap(page.title(), known.pageTitle()) < RESEMBLES && Words.overlap(page.title(), known.titles()) < RESEMBLES;
	}

	/** In seconds; a date is rounded to what it mostly means. */
	private static Duration wait(String retryAfter) {
		if (retryAfter == null) {
			return null;
		}
		try {
			var wait = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
			return wait.isNegative() ? null : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
		} catch (NumberFormatException | DateTimeException | ArithmeticException e) {
			return Duration.ofDays(1);
		}
	}
}
