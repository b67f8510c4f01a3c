package org.cmn.portal.links;

/**
 * What a page says of itself, and its words.
 *
 * @param title       may be empty, like all of them
 * @param language    {@code en}, {@code fr} or empty
 * @param heading     its first heading
 * @param siteName    whose page it says it is
 */
record PageText(String title, String heading, String description, String language, String siteName, String text) {

	static final int LONGEST = 200_000;
	static final PageText NONE = new PageText("", "", "", "", "", "");

	static PageText plain(String title, String text) {
		return new PageText(title, "", "", Words.language(text), "", text);
	}
}
