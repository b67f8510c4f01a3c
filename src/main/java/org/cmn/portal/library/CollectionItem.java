package org.cmn.portal.library;

import java.util.Locale;

/**
 * A resource in its place in a collection.
 *
 * @param resource its id
 * @param note     why it is here; null when there is nothing to say
 */
public record CollectionItem(String resource, String note, String noteFr) {

	/** In the reader's language where it is written, else in the other; may be null. */
	public String note(Locale locale) {
		return CollectionContent.in(locale, note, noteFr);
	}
}
