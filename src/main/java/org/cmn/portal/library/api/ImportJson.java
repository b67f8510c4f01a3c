package org.cmn.portal.library.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cmn.portal.library.ImportChange;
import org.cmn.portal.library.ImportReport;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.platform.faces.Texts;

/**
 * What an import did or would do. When bad lines stopped it, problem details as well: then nothing was imported.
 *
 * @param ignored columns or names that the portal does not know
 * @param changes what each good line would do, in a dry run; absent otherwise
 */
public record ImportJson(String type, String title, Integer status, String detail, String reason, boolean dryRun, int created, int updated, int unchanged,
		List<Line> refused, List<String> ignored, List<Change> changes) {

	/** A wrong field; {@code field} is null when the line as a whole is wrong. */
	public record Line(int line, String field, String reason, String detail) {

		static Line of(ImportReport.Line line, Texts texts) {
			return new Line(line.line(), line.field(), line.reason().code(), texts.get(line.reason().key(), line.arguments().toArray()));
		}
	}

	/**
	 * What a line would do.
	 *
	 * @param deed   created, updated or unchanged
	 * @param fields those that get another value, when it is updated
	 */
	public record Change(int line, String id, String deed, String title, List<FieldChange> fields) {

		static Change of(ImportChange change) {
			var fields = new ArrayList<FieldChange>();
			if (change.changesStatus()) {
				fields.add(new FieldChange("status", change.statusBefore().code(), change.status().code()));
			}
			change.fields().forEach(field -> fields.add(new FieldChange(field.code(), change.before().get(field), change.after().get(field))));
			return new Change(change.line(), change.id(), change.deed().code(), change.after().get(ResourceField.TITLE), fields);
		}
	}

	/** A field before and after; null where it says nothing. */
	public record FieldChange(String field, String from, String to) {
	}

	static ImportJson of(ImportReport report, boolean dryRun, Locale locale) {
		return new ImportJson(null, null, null, null, null, dryRun, report.created(), report.updated(), report.unchanged(), lines(report, locale), report.ignored(),
				dryRun ? report.changes().stream().map(Change::of).toList() : null);
	}

	static ImportJson stopped(ImportReport report, org.cmn.portal.platform.rest.Problem problem, Locale locale) {
		return new ImportJson(problem.type(), problem.title(), problem.status(), problem.detail(), problem.reason(), false, 0, 0, 0, lines(report, locale), report.ignored(), null);
	}

	private static List<Line> lines(ImportReport report, Locale locale) {
		return report.refused().stream().map(line -> Line.of(line, Texts.in(locale))).toList();
	}
}
