package org.cmn.portal.links;

import java.util.regex.Pattern;

/**
 * How a page says that there is no page, in both languages; and what a host shows at an address that cannot exist, when it
 * shows it as if all were well.
 *
 * @param text null when the host answers as it should
 */
record NotFoundPage(PageText text) {

	static final NotFoundPage HONEST = new NotFoundPage(null);

	private static final Pattern SAID = Pattern.compile("""
			\\b(page|file|document|resource|content|site|article|address|url)\\b.{0,30}\\b(not found|cannot be found|can['’]t be found|could not be found|couldn['’]t be found|no longer (exists|available)|\
			does(n['’]t| not) exist|is unavailable|has been (removed|deleted))\
			|^\\W*(error\\W*)?404\\b|\\b(error|erreur|http)\\W*404\\b|\\b404\\W*(error|not found|page)|^\\W*not found\\W*$|^\\W*not found\\s*[.!|:–-]\
			|\\b(page|fichier|document|ressource|contenu|adresse)\\b.{0,30}(introuvable|non trouvée?|inexistante?|n['’]existe (pas|plus)|n['’]est plus disponible|a été (supprimée?|retirée?))\
			|^\\W*(page )?introuvable""", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final int TITLE = 160;
	/** A page of more words is about something. */
	private static final int SHORT = 600;
	private static final double ALIKE = 0.9;

	/** Whether the page says so itself, in its title, its heading, or in the little that it says at all. */
	static boolean said(PageText page) {
		return says(page.title(), TITLE) || says(page.heading(), TITLE) || says(page.text(), SHORT);
	}

	private static boolean says(String text, int most) {
		return !text.isEmpty() && text.length() <= most && SAID.matcher(text).find();
	}

	/** Whether it is what this host shows for nothing. An empty shell that a script fills is always the same, and says nothing. */
	boolean shownAs(PageText page) {
		return text != null && page.text().length() > 120 && page.title().equals(text.title()) && Words.likeness(page.text(), text.text()) >= ALIKE;
	}
}
