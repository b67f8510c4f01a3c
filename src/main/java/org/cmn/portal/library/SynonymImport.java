package org.cmn.portal.library;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Takes in a file of synonyms. The list's own columns are {@code term, equivalents} (separated by semicolons),
 * {@code kind, capitals_only, note}: a term that has one line here and one in the file is changed by it, in the columns that
 * the file has; everything else that is new is a further sense. A plain dictionary, {@code term, meaning}, only adds.
 */
@ApplicationScoped
class SynonymImport {

	private static final List<String> COLUMNS = List.of("term", "equivalents", "meaning", "kind", "capitals_only", "note");
	private static final Set<String> FLAGS = Set.of("", "yes", "no", "oui", "non", "true", "false");

	private SynonymStore store;
	private LibraryStore library;
	private Clock clock;

	protected SynonymImport() {
	}

	@Inject
	SynonymImport(SynonymStore store, LibraryStore library, Clock clock) {
		this.store = store;
		this.library = library;
		this.clock = clock;
	}

	ImportReport run(ImportFile file, ImportOptions options) {
		var rows = ImportRows.read(file, COLUMNS, List.of("term"));
		if (file.format() == ImportFile.Format.CSV && rows.all().stream().noneMatch(row -> !row.isGood() || row.has("equivalents") || row.has("meaning"))) {
			throw Refused.fields(List.of(new FieldRefusal("equivalents", LibraryReason.COLUMN_MISSING, "equivalents")));
		}
		rows.good().stream().filter(row -> !isIdle(row)).forEach(row -> said(row, null).checked(checks(row)));
		var refused = rows.refused();
		boolean write = !options.dryRun() && (refused.isEmpty() || options.onlyGood());
		if (!write && !options.dryRun()) {
			return new ImportReport(false, 0, 0, 0, refused, rows.ignored(), Set.of(), List.of());
		}
		var report = new Taking(rows, write).report(refused);
		if (!write) {
			library.forget();
		}
		return report;
	}

	private static Checks checks(ImportRow row) {
		if (!FLAGS.contains(row.get("capitals_only").strip().toLowerCase(Locale.ROOT))) {
			row.checks().refuse("capitals_only", LibraryReason.NOT_YES_OR_NO);
		}
		var kind = row.get("kind").strip();
		if (SynonymKind.of(kind).isEmpty()) {
			SynonymKind.near(kind).ifPresent(meant -> row.checks().refuse("kind", LibraryReason.KIND_MISTYPED, kind, meant.code()));
		}
		return row.checks();
	}

	private static boolean isPlain(ImportRow row) {
		return row.get("equivalents").isBlank() && row.has("meaning");
	}

	/** Says of a term that it means itself, as dictionaries do: nothing to add, and nothing wrong. */
	private static boolean isIdle(ImportRow row) {
		var input = said(row, null);
		return isPlain(row) && !input.equivalents().isEmpty() && input.equivalents().stream().allMatch(input.term().strip()::equalsIgnoreCase);
	}

	/** Where the file has no such column, what is known stays. */
	private static SynonymInput said(ImportRow row, SynonymInput known) {
		var equivalents = row.get(isPlain(row) ? "meaning" : "equivalents");
		boolean capitals = row.has("capitals_only") || known == null ? Set.of("yes", "oui", "true").contains(row.get("capitals_only").strip().toLowerCase(Locale.ROOT)) : known.capitalsOnly();
		return new SynonymInput(row.get("term"), SynonymInput.split(equivalents), row.has("kind") || known == null ? row.get("kind") : known.kind(), capitals,
				row.has("note") || known == null ? row.get("note") : known.note());
	}

	/** One pass over the good lines, against what is known. */
	private final class Taking {

		private final ImportRows rows;
		private final boolean write;
		private final Instant now = clock.instant();
		private final Map<String, List<SynonymEntry>> known = new HashMap<>();
		private final Map<String, Long> lines;
		private final Set<String> changed = new LinkedHashSet<>();
		private int created;
		private int updated;

		Taking(ImportRows rows, boolean write) {
			this.rows = rows;
			this.write = write;
			store.all().forEach(entry -> known.computeIfAbsent(entry.term(), term -> new ArrayList<>()).add(entry));
			lines = rows.good().stream().collect(Collectors.groupingBy(row -> row.get("term").strip(), Collectors.counting()));
		}

		ImportReport report(List<ImportReport.Line> refused) {
			rows.good().stream().filter(row -> !isIdle(row)).forEach(this::take);
			return new ImportReport(write, created, updated, rows.good().size() - created - updated, refused, rows.ignored(), write ? changed : Set.of(), List.of());
		}

		private void take(ImportRow row) {
			var input = said(row, null).checked(new Checks());
			var senses = known.computeIfAbsent(input.term(), term -> new ArrayList<>());
			var meant = meant(row, input, senses);
			if (meant == null) {
				var entry = new SynonymEntry(input, now);
				senses.add(entry);
				created++;
				changed.add(input.term());
				if (write) {
					store.add(entry);
				}
			} else if (!isPlain(row) && meant.say(said(row, meant.input()).checked(new Checks()), now)) {
				updated++;
				changed.add(input.term());
			}
		}

		/** Null when the line says a new sense. */
		private SynonymEntry meant(ImportRow row, SynonymInput input, List<SynonymEntry> senses) {
			var same = senses.stream().filter(one -> isPlain(row) ? one.input().says(input.equivalents()) : one.equivalents().equals(input.joined())).findFirst();
			return same.orElse(!isPlain(row) && senses.size() == 1 && lines.get(input.term()) == 1 ? senses.get(0) : null);
		}
	}
}
