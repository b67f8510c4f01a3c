package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.settings.Settings;

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

	private static final List<String> COLUMNS = Stream.concat(Stream.of(ID, STATUS, ORGANISATION_FULL), Arrays.stream(ResourceField.values()).map(ResourceField::code)).toList();
	private static final List<String> REQUIRED = List.of(ResourceField.TITLE.code(), ResourceField.URL.code());
	private static final int STRETCH = 1000;

	@Inject
	private LibraryStore store;

	@Inject
	private VocabularyStore words;

	@Inject
	private ResourceWriting writing;

	@Inject
	private Describing describing;

	@Inject
	private Counterparts counterparts;

	@Inject
	private Settings settings;

	ImportReport run(Actor actor, ImportFile file, ImportOptions options) {
		var now = describing.now();
		var rows = ImportRows.read(file, COLUMNS, REQUIRED);
		var organisations = new NewOrganisations(words.vocabulary(), rows.good());
		var plans = plans(actor, rows.good(), organisations.vocabulary(), options);
		Neighbours.check(plans, store::existing);
		var good = plans.values().stream().filter(plan -> plan.row.isGood()).toList();
		var refused = rows.refused();
		boolean write = !options.dryRun() && (refused.isEmpty() || options.onlyGood());
		var touched = good.stream().filter(plan -> plan.deed != Planned.UNCHANGED).toList();
		if (write) {
			organisations.usedBy(touched).forEach(words::add);
			writing.write(touched, Deed.IMPORTED, now, actor.memberId());
		}
		var changed = new LinkedHashSet<String>();
		if (write) {
			touched.forEach(plan -> changed.add(plan.id));
			changed.addAll(counterparts.settle(actor, List.copyOf(changed), now));
		}
		boolean stopped = !options.dryRun() && !write;
		return new ImportReport(write, stopped ? 0 : count(good, Planned.CREATED), stopped ? 0 : count(good, Planned.UPDATED),
				stopped ? 0 : count(good, Planned.UNCHANGED), refused, rows.ignored(),
				changed);
	}

	/** By id, in the order of the file. Rows that turn out to be wrong say so themselves. */
	private Map<String, Plan> plans(Actor actor, List<ImportRow> rows, Vocabulary vocabulary, ImportOptions options) {
		var plans = new LinkedHashMap<String, Plan>();
		var planning = new Planning(actor, vocabulary, describing.today(actor), options.status(), new SecondPerson(settings.secondPersonReviews()), store::wasPublished, rows);
		for (int from = 0; from < rows.size(); from += STRETCH) {
			var stretch = rows.subList(from, Math.min(rows.size(), from + STRETCH));
			var ids = new RowIds(stretch, store, plans.keySet());
			var existing = options.dryRun() ? store.byIds(ids.all()) : store.byIdsLocked(ids.all());
			var byId = existing.stream().collect(Collectors.toMap(Resource::id, resource -> resource));
			for (var row : stretch) {
				var id = ids.of(row);
				if (id != null) {
					planning.plan(row, id, byId.get(id), plans);
				}
			}
			store.forget();
		}
		return plans;
	}

	private static int count(List<Plan> plans, Planned deed) {
		return (int) plans.stream().filter(plan -> plan.deed == deed).count();
	}

	enum Planned {
		CREATED, UPDATED, UNCHANGED
	}

	/** What a row will do. */
	record Plan(ImportRow row, String id, ResourceContent content, ResourceStatus status, long version, Planned deed) implements ResourceWriting.Written {

		@Override
		public boolean isNew() {
			return deed == Planned.CREATED;
		}
	}

	/** The organisations that the file brings along. */
	private static final class NewOrganisations {

		private final Map<String, String> names = new HashMap<>();
		private final Vocabulary vocabulary;

		NewOrganisations(Vocabulary known, List<ImportRow> rows) {
			for (var row : rows) {
				var code = row.get(ResourceField.ORGANISATION.code()).strip();
				var name = row.get(ORGANISATION_FULL).strip();
				if (!code.isEmpty() && !name.isEmpty() && !known.has(Facet.ORGANISATION, code)
						&& code.length() <= VocabularyEntry.CODE_LIMIT && name.length() <= VocabularyEntry.NAME_LIMIT) {
					names.putIfAbsent(code, name);
				}
			}
			vocabulary = known.withOrganisations(names);
		}

		Vocabulary vocabulary() {
			return vocabulary;
		}

		List<Organisation> usedBy(List<Plan> plans) {
			return plans.stream().map(plan -> plan.content.get(ResourceField.ORGANISATION)).filter(names::containsKey).distinct()
					.map(code -> new Organisation(code, names.get(code), names.get(code))).toList();
		}
	}
}
