package org.cmn.portal.links;

/**
 * What a page says of itself.
 *
 * @param description its own, or its first sentences; may be empty, like all but the host
 * @param language    {@code en}, {@code fr} or empty
 * @param siteName    whose page it says it is
 */
public record PageAbout(String host, String title, String description, String language, String siteName) {

	private static final int SENTENCES = 400;

	static PageAbout of(String host, PageText page) {
		var description = page.description().isEmpty() ? beginning(page.text()) : page.description();
		return new PageAbout(host, page.title(), description, page.language(), page.siteName());
	}

	/** Whole sentences, as far as they go. */
	private static String beginning(String text) {
		var some = text.substring(0, Math.min(SENTENCES, text.length())).replaceAll("\\s+", " ").strip();
		int end = some.lastIndexOf(". ");
		return end > 0 ? some.substring(0, end + 1) : some;
	}
}
