package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.Locale;

import org.cmn.portal.platform.faces.Texts;

/**
 * What was done to an item of a queue, published or else taken off, and may be taken back.
 *
 * @param made whether it went because something new was made of it, which taking back does not undo
 */
record Step(String id, String title, boolean published, boolean made) implements Serializable {

	/** @param earlier how many more can be taken back after this one */
	String inWords(Locale locale, int earlier) {
		return Texts.in(locale).get(published ? "library.workbench.published" : "library.workbench.done", title, earlier);
	}

	/** What is said after it was taken back. */
	String takenBack(Locale locale) {
		return Texts.in(locale).get(made ? "library.queue.takenBackMade" : "library.queue.takenBack", title);
	}
}
