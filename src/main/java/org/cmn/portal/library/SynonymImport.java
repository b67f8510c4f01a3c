package org.cmn.portal.library;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.refusal.CommonReason;

/** Takes in a file of synonyms: {@code term, equivalents} (separated by semicolons), {@code kind, capitals_only, note}. */
@ApplicationScoped
class SynonymImport {

	private static final List<String> COLUMNS = List.of("term", "equivalents", "kind", "capitals_only", "note");
	private static final List<String> REQUIRED = List.of("term", "equivalents");

	@Inject
	private LibraryStore store;

	@Inject
	private Clock clock;

	ImportReport run(ImportFile file, ImportOptions options) {
		var rows = ImportRows.read(file, COLUMNS, REQUIRED);
		var lines = new HashMap<String, Integer>();
		rows.good().forEach(row -> check(row, lines));
		var refused = rows.refused();
		boolean write = !options.dryRun() && (refused.isEmpty() || options.onlyGood());
		if (!write && !options.dryRun()) {
			return new ImportReport(false, 0, 0, 0, refused, rows.ignored(), Set.of(), List.of());
		}
		var known = store.synonyms().stream().collect(Collectors.toMap(SynonymEntry::term, Function.identity()));
		var report = take(rows, known, clock.instant(), write, refused);
		if (!write) {
			store.forget();
		}
		return report;
	}

	private ImportReport take(ImportRows rows, Map<String, SynonymEntry> known, Instant now, boolean write, List<ImportReport.Line> refused) {
		int created = 0;
		int updated = 0;
		var changed = new LinkedHashSet<String>();
		for (var row : rows.good()) {
			var term = row.get("term").strip();
			var entry = known.getOrDefault(term, new SynonymEntry(term));
			if (said(row, entry, now)) {
				changed.add(term);
				if (known.containsKey(term)) {
					updated++;
				} else {
					created++;
					if (write) {
						store.add(entry);
					}
				}
			}
		}
		return new ImportReport(write, created, updated, rows.good().size() - created - updated, refused, rows.ignored(), write ? changed : Set.of(), List.of());
	}

	private static void check(ImportRow row, Map<String, Integer> lines) {
		var checks = row.checks();
		var term = checks.required("term", row.get("term"), SynonymEntry.TERM_LIMIT);
		checks.required("equivalents", row.get("equivalents"), SynonymEntry.EQUIVALENTS_LIMIT);
		checks.optional("kind", row.get("kind"), SynonymEntry.KIND_LIMIT);
		checks.optional("note", row.get("note"), SynonymEntry.NOTE_LIMIT);
		if (!Set.of("", "yes", "no", "oui", "non", "true", "false").contains(row.get("capitals_only").strip().toLowerCase(Locale.ROOT))) {
			checks.refuse("capitals_only", LibraryReason.NOT_YES_OR_NO);
		}
		if (row.isGood() && ResourceContent.split(row.get("equivalents"), ";").isEmpty()) {
			checks.refuse("equivalents", CommonReason.REQUIRED);
		}
		var twin = lines.putIfAbsent(term, row.line());
		if (twin != null && row.isGood()) {
			checks.refuse("term", LibraryReason.ID_TWICE, twin);
		}
	}

	private static boolean said(ImportRow row, SynonymEntry entry, Instant now) {
		var kind = row.get("kind").strip();
		var note = row.get("note").strip();
		boolean capitalsOnly = Set.of("yes", "oui", "true").contains(row.get("capitals_only").strip().toLowerCase(Locale.ROOT));
		return entry.say(ResourceContent.split(row.get("equivalents"), ";"), kind.isEmpty() ? "synonym" : kind, capitalsOnly, note.isEmpty() ? null : note, now);
	}
}
