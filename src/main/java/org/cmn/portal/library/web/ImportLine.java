package org.cmn.portal.library.web;

import java.util.List;

import org.cmn.portal.library.ImportChange;
import org.cmn.portal.library.ImportDeed;
import org.cmn.portal.library.ResourceField;

/** A line of a file as the page shows it: what it is about, what it does, and each field that gets another value. */
public record ImportLine(ImportChange change, Names names) {

	/** So much of a long text is enough to see what differs. */
	private static final int LONGEST = 280;
	private static final int BEFORE_THE_DIFFERENCE = 60;

	public String getTitle() {
		return change.after().get(ResourceField.TITLE);
	}

	public List<Difference> getDifferences() {
		return change.deed() != ImportDeed.UPDATED ? List.of()
				: Difference.between(change.before(), change.after(), names).stream().map(ImportLine::cut).toList();
	}

	/** Long texts from a little before the place where they part. */
	private static Difference cut(Difference difference) {
		var one = difference.one() == null ? "" : difference.one();
		var other = difference.other() == null ? "" : difference.other();
		if (one.length() <= LONGEST && other.length() <= LONGEST) {
			return difference;
		}
		int parted = 0;
		while (parted < Math.min(one.length(), other.length()) && one.charAt(parted) == other.charAt(parted)) {
			parted++;
		}
		int from = Math.max(0, parted - BEFORE_THE_DIFFERENCE);
		return new Difference(difference.field(), part(one, from), part(other, from));
	}

	private static String part(String text, int from) {
		if (text.isEmpty()) {
			return null;
		}
		int start = Math.min(from, text.length());
		int end = Math.min(text.length(), start + LONGEST);
		return (start > 0 ? "… " : "") + text.substring(start, end) + (end < text.length() ? " …" : "");
	}
}
