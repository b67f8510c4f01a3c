package org.cmn.portal.library;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.search.Search;

/** Takes the library out as a file: for readers what is published, for curators everything. */
@ApplicationScoped
@Transactional
public class Exports {

	/** The whole library is read for each. */
	static final Limit EXPORTS = Limit.perMinute("export", 5);

	@Inject
	private ExportReading reading;

	@Inject
	private VocabularyStore words;

	@Inject
	private Audit audit;

	@Inject
	private RateLimit rates;

	@Inject
	private Search search;

	/**
	 * What the same search would find, on all its pages: without words all that was chosen, with words as much as can be
	 * paged through. Page, size and order do not matter.
	 *
	 * @param query with {@link Facet#STATUS} chosen, for curators only these states; without, all of them
	 * @param part  of title, address or id, for curators; may be empty
	 * @throws Refused after too many files; search-not-ready for words while the index is made anew
	 */
	public Export take(Actor actor, LibraryQuery query, String part, ExportFormat format) {
		actor.requireAny(Role.values());
		rates.spend(EXPORTS, actor.memberId());
		boolean curator = actor.is(Role.CURATOR);
		var vocabulary = words.vocabulary();
		var filter = new ExportFilter(curator ? states(query) : Set.of(ResourceStatus.PUBLISHED.code()), query.in(vocabulary), curator && part != null ? part : "", vocabulary);
		if (filter.asksForWords() && !search.isWhole()) {
			throw new Refused(LibraryReason.SEARCH_NOT_READY);
		}
		audit.record(actor, "library.exported", "resources:" + format.code());
		return new Export(reading, filter, format, vocabulary, actor.locale(), !curator);
	}

	private static Set<String> states(LibraryQuery query) {
		var chosen = query.chosen(Facet.STATUS);
		return chosen.isEmpty() ? Arrays.stream(ResourceStatus.values()).map(ResourceStatus::code).collect(Collectors.toSet()) : chosen;
	}
}
