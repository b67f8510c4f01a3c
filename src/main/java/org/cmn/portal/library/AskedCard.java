package org.cmn.portal.library;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A search without a good result, as curators see it: what and how often, never who.
 *
 * @param words    in small letters
 * @param typed    the same as they were last written
 * @param language of the pages of those who asked
 * @param results  how many resources the last one found
 */
public record AskedCard(UUID id, String words, String typed, String language, LocalDate firstOn, LocalDate lastOn, int asked, int foundNothing, int fittedBadly, int opened, int results,
		AskedState state) {

	public Why why() {
		return foundNothing > 0 ? Why.FOUND_NOTHING : fittedBadly > 0 ? Why.FITTED_BADLY : Why.NOTHING_OPENED;
	}

	/** What was not good about it. */
	public enum Why {
		FOUND_NOTHING, FITTED_BADLY, NOTHING_OPENED
	}
}
