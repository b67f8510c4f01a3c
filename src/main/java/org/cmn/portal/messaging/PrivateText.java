package org.cmn.portal.messaging;

/** What somebody wrote in confidence. Prints as its length, so that no log, error or assertion shows it by accident. */
public record PrivateText(String value) {

	static final PrivateText NONE = new PrivateText("");

	@Override
	public String toString() {
		return "(" + value.codePointCount(0, value.length()) + " private characters)";
	}
}
