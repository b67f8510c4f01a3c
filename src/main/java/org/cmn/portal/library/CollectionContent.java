package org.cmn.portal.library;

import java.util.List;
import java.util.Locale;

/** All that is said in a collection. What is not said is null. */
public record CollectionContent(String title, String titleFr, String introduction, String introductionFr, List<CollectionItem> items) {

	public static final CollectionContent EMPTY = new CollectionContent(null, null, null, null, List.of());

	static final int TITLE_LIMIT = 300;
	static final int INTRODUCTION_LIMIT = 5000;
	static final int NOTE_LIMIT = 1000;
	/** More is a library, not a starter kit. */
	public static final int MOST_ITEMS = 100;

	public CollectionContent {
		items = items == null ? List.of() : List.copyOf(items);
	}

	static String in(Locale locale, String english, String french) {
		boolean readsFrench = "fr".equals(locale.getLanguage());
		var own = readsFrench ? french : english;
		return own != null ? own : readsFrench ? english : french;
	}
}
