package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Reason;

/**
 * What an import did, or would do.
 *
 * @param done    whether anything was to be written and has been; false for a dry run and when bad lines stopped it
 * @param refused the wrong lines, one entry per wrong field
 * @param ignored columns that the portal does not know
 * @param changed what was created or updated, by id; empty unless done
 * @param changes what each good line would do, in the order of the file; empty unless it was a dry run of resources
 */
public record ImportReport(boolean done, int created, int updated, int unchanged, List<Line> refused, List<String> ignored, Set<String> changed, List<ImportChange> changes) {

	/**
	 * A wrong field.
	 *
	 * @param line  counted from 1 as an editor does; a record of several lines has the number of its first
	 * @param field null when the line as a whole is wrong
	 */
	public record Line(int line, String field, Reason reason, List<Object> arguments) {

		Line(int line, FieldRefusal refusal) {
			this(line, refusal.field(), refusal.reason(), refusal.arguments());
		}
	}

	/** How many lines are wrong, whatever the number of their faults. */
	public int badLines() {
		return (int) refused.stream().mapToInt(Line::line).distinct().count();
	}

	static List<Line> inOrder(List<Line> lines) {
		var sorted = new ArrayList<>(lines);
		sorted.sort(Comparator.comparingInt(Line::line));
		return List.copyOf(sorted);
	}
}
