package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.Locale;

import org.cmn.portal.platform.faces.Texts;

/** What was done to an item of a queue, published or else taken off, and may be taken back. */
record Step(String id, String title, boolean published) implements Serializable {

	/** @param earlier how many more can be taken back after this one */
	String inWords(Locale locale, int earlier) {
		return Texts.in(locale).get(published ? "library.workbench.published" : "library.workbench.done", title, earlier);
	}
}
