package org.cmn.portal.asking;

import org.cmn.portal.platform.refusal.Checks;

/**
 * What came of a question, in words that are fit for everybody.
 *
 * @param title at most 120 characters
 * @param text  what was asked and what helped, at most 3000 characters
 */
public record PearlInput(String title, String text) {

	static final int TITLE = 120;
	static final int TEXT = 3000;

	PearlInput checked() {
		var checks = new Checks();
		var checked = new PearlInput(checks.required("title", title, TITLE), checks.required("text", text, TEXT));
		checks.done();
		return new PearlInput(Checks.oneLine(checked.title), checked.text);
	}

	/** As it is sealed. */
	String written() {
		return title + "\n" + text;
	}

	static PearlInput read(String written) {
		var parts = written.split("\n", 2);
		return new PearlInput(parts[0], parts[1]);
	}

	/** Without its words. */
	@Override
	public String toString() {
		return "(a private summary)";
	}
}
