package org.cmn.portal.library;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;

/**
 * Takes in a file of resources, in four steps: read everything, say what each row would do, drop rows that lean on bad
 * ones, and only then write, all in the caller's transaction. A row whose id is known changes that resource, and only in
 * the columns that the file has; a row without an id is told by its address.
 */
@ApplicationScoped
class ResourceImport {

	static final String ID = "id";
	static final String STATUS = "status";
	/** The full name of an organisation; an unknown short name that comes with one is added to the vocabulary. */
	static final String ORGANISATION_FULL = "organisation_full";

	/** The same in French, where it has another name there. */
	static final String ORGANISATION_FULL_FR = "organisation_full_fr";

	/** In this order a file goes out as well. */
	static final List<String> COLUMNS = Stream.concat(Stream.of(ID, STATUS, ORGANISATION_FULL, ORGANISATION_FULL_FR), Arrays.stream(ResourceField.values()).map(ResourceField::code)).toList();
	private static final List<String> REQUIRED = List.of(ResourceField.TITLE.code(), ResourceField.URL.code());
	private static final int STRETCH = 1000;

	@Inject
	private LibraryStore store;

	@Inject
	private ResourceWriting writing;

	@Inject
	private Clock clock;

	ImportReport run(Actor actor, ImportFile file, ImportOptions options) {
		var now = clock.instant();
		var rows = ImportRows.read(file, COLUMNS, REQUIRED);
		var organisations = new ImportOrganisations(store.vocabulary(), rows.good());
		var plans = plans(rows.good(), organisations.vocabulary(), options, now);
		Predecessors.check(plans, store::existing);
		var good = plans.values().stream().filter(plan -> plan.row.isGood()).toList();
		var refused = rows.refused();
		boolean write = !options.dryRun() && (refused.isEmpty() || options.onlyGood());
		var touched = good.stream().filter(plan -> plan.deed() != ImportDeed.UNCHANGED).toList();
		if (write) {
			organisations.usedBy(touched).forEach(store::addOrganisation);
			writing.write(touched, now, actor.memberId());
		}
		boolean stopped = !options.dryRun() && !write;
		return new ImportReport(write, stopped ? 0 : count(good, ImportDeed.CREATED), stopped ? 0 : count(good, ImportDeed.UPDATED),
				stopped ? 0 : count(good, ImportDeed.UNCHANGED), refused, rows.ignored(),
				write ? touched.stream().map(Plan::id).collect(Collectors.toCollection(LinkedHashSet::new)) : Set.of(),
				options.dryRun() ? good.stream().map(Plan::change).toList() : List.of());
	}

	/** By id, in the order of the file. Rows that turn out to be wrong say so themselves. */
	private Map<String, Plan> plans(List<ImportRow> rows, Vocabulary vocabulary, ImportOptions options, Instant now) {
		var plans = new LinkedHashMap<String, Plan>();
		int year = now.atOffset(ZoneOffset.UTC).getYear();
		for (int from = 0; from < rows.size(); from += STRETCH) {
			var stretch = rows.subList(from, Math.min(rows.size(), from + STRETCH));
			var ids = new RowIds(stretch, store, plans.keySet());
			var existing = options.dryRun() ? store.byIds(ids.all()) : store.byIdsLocked(ids.all());
			var byId = existing.stream().collect(Collectors.toMap(Resource::id, resource -> resource));
			for (var row : stretch) {
				var id = ids.of(row);
				if (id != null) {
					plan(row, id, byId.get(id), plans, vocabulary, new ContentCheck(vocabulary, year, row.checks()), options);
				}
			}
			store.forget();
		}
		return plans;
	}

	private static void plan(ImportRow row, String id, Resource existing, Map<String, Plan> plans, Vocabulary vocabulary, ContentCheck check,
			ImportOptions options) {
		var twin = plans.get(id);
		if (twin != null) {
			row.checks().refuse(ID, LibraryReason.ID_TWICE, twin.row.line());
			return;
		}
		var before = existing == null ? ResourceContent.EMPTY : existing.content();
		var content = check.check(before.changedBy(row.given(before, vocabulary)));
		var was = existing == null ? null : existing.status();
		var status = status(row, existing == null ? options.status() : was);
		var deed = existing == null ? ImportDeed.CREATED : content.equals(before) && status == was ? ImportDeed.UNCHANGED : ImportDeed.UPDATED;
		plans.put(id, new Plan(row, existing == null ? 1 : existing.version() + 1, new ImportChange(row.line(), id, deed, was, status, before, content)));
	}

	private static ResourceStatus status(ImportRow row, ResourceStatus otherwise) {
		if (row.get(STATUS).isBlank()) {
			return otherwise;
		}
		return ResourceStatus.of(row.get(STATUS).strip().toLowerCase(java.util.Locale.ROOT)).orElseGet(() -> {
			row.checks().refuse(STATUS, LibraryReason.NOT_IN_VOCABULARY, row.get(STATUS).strip());
			return otherwise;
		});
	}

	private static int count(List<Plan> plans, ImportDeed deed) {
		return (int) plans.stream().filter(plan -> plan.deed() == deed).count();
	}

	/** What a row will do. */
	record Plan(ImportRow row, long version, ImportChange change) {

		String id() {
			return change.id();
		}

		ResourceContent content() {
			return change.after();
		}

		ResourceStatus status() {
			return change.status();
		}

		ImportDeed deed() {
			return change.deed();
		}
	}
}
