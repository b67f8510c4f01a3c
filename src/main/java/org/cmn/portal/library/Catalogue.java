package org.cmn.portal.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.cmn.portal.library.LibraryPage.Choice;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.member.Actor;
import org.cmn.portal.search.Marking;
import org.cmn.portal.search.Search;
import org.cmn.portal.search.SearchExplanation;
import org.cmn.portal.search.SearchQuery;
import org.cmn.portal.search.SearchResult;

/**
 * Turns what the search refers to into what a reader may see. The search narrows by status so that counts are right;
 * what is shown is decided here, by the rows as they are now.
 */
@ApplicationScoped
class Catalogue {

	/** Names of topics and organisations may be this much behind in lists and labels. */
	private static final Duration VOCABULARY_AGE = Duration.ofSeconds(5);

	@Inject
	private Search search;

	@Inject
	private VocabularyStore words;

	@Inject
	private Cards cards;

	@Inject
	private TitlesMeanwhile titles;

	@Inject
	private Clock clock;

	private volatile Vocabulary vocabulary;
	private volatile Instant vocabularyAt = Instant.EPOCH;

	/** For a reader whose language comes a little earlier; only curators see states other than published. */
	LibraryPage find(Actor reader, LibraryQuery given, boolean curator) {
		var query = given.in(vocabulary());
		var statuses = statuses(query, curator);
		return search.find(inWordsOfTheSearch(reader, query, statuses)).map(result -> page(result, query, statuses(statuses), curator)).orElseGet(() -> byTitles(query, statuses(statuses), curator));
	}

	private LibraryPage page(SearchResult result, LibraryQuery query, Set<ResourceStatus> statuses, boolean curator) {
		return new LibraryPage(result.total(), query.page(), query.size(), found(result, statuses, curator), facets(result, query), result.also(), result.several(),
				result.corrected(), result.fits(), result.didYouMean(), false);
	}

	private LibraryPage byTitles(LibraryQuery query, Set<ResourceStatus> statuses, boolean curator) {
		var ids = titles.ids(query.text(), statuses, (query.page() - 1) * query.size(), query.size());
		var known = cards.in(statuses, ids);
		var items = ids.stream().map(known::get).filter(Objects::nonNull).map(shown -> new Found(curator ? shown.card() : shown.card().forReaders(), shown.successor(), 0, Marking.NONE)).toList();
		return new LibraryPage(titles.count(query.text(), statuses), query.page(), query.size(), items, Facet.FOR_READERS.stream().collect(Collectors.toMap(facet -> facet, facet -> List.of())), List.of(), List.of(), List.of(), true, "", true);
	}

	/** Why each of a page's hits stands where it stands, by id. */
	Map<String, SearchExplanation> explain(Actor reader, LibraryQuery query, boolean curator, LibraryPage page) {
		var asked = inWordsOfTheSearch(reader, query.in(vocabulary()), statuses(query, curator));
		var why = new LinkedHashMap<String, SearchExplanation>();
		page.items().forEach(found -> search.explain(asked, found.card().id()).ifPresent(reasons -> why.put(found.card().id(), reasons)));
		return why;
	}

	private static Set<String> statuses(LibraryQuery query, boolean curator) {
		return curator && !query.chosen(Facet.STATUS).isEmpty() ? query.chosen(Facet.STATUS) : Set.of(ResourceStatus.PUBLISHED.code());
	}

	private static SearchQuery inWordsOfTheSearch(Actor reader, LibraryQuery query, Set<String> statuses) {
		var chosen = new LinkedHashMap<String, Set<String>>();
		Facet.FOR_READERS.forEach(facet -> chosen.put(facet.code(), query.chosen(facet)));
		return new SearchQuery(ResourceDocuments.SOURCE, query.text(), Map.of(Facet.STATUS.code(), statuses), chosen,
				Facet.FOR_READERS.stream().map(Facet::code).toList(), query.searchOrder(), query.page(), query.size(), query.synonyms()).by(mine(reader));
	}

	private static Map<String, Set<String>> mine(Actor reader) {
		return Map.of(Facet.LANGUAGE.code(), Set.of(reader.locale().getLanguage()));
	}

	private static Set<ResourceStatus> statuses(Set<String> codes) {
		return codes.stream().flatMap(code -> ResourceStatus.of(code).stream()).collect(Collectors.toSet());
	}

	Vocabulary vocabulary() {
		var now = clock.instant();
		if (vocabulary == null || vocabularyAt.plus(VOCABULARY_AGE).isBefore(now)) {
			vocabulary = words.vocabulary();
			vocabularyAt = now;
		}
		return vocabulary;
	}

	/** The next to ask reads what was changed here. */
	void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) VocabularyChanged changed) {
		vocabularyAt = Instant.EPOCH;
	}

	/** In the order found; what has vanished or changed its status meanwhile is left out. */
	private List<Found> found(SearchResult result, Set<ResourceStatus> statuses, boolean curator) {
		var known = cards.in(statuses, result.hits().stream().map(SearchResult.Hit::id).toList());
		return result.hits().stream().filter(hit -> known.containsKey(hit.id())).map(hit -> {
			var shown = known.get(hit.id());
			return new Found(curator ? shown.card() : shown.card().forReaders(), shown.successor(), hit.score(), result.marking());
		}).toList();
	}

	private Map<Facet, List<Choice>> facets(SearchResult result, LibraryQuery query) {
		var facets = new EnumMap<Facet, List<Choice>>(Facet.class);
		for (var facet : Facet.FOR_READERS) {
			var choices = new ArrayList<Choice>();
			result.facets().get(facet.code()).forEach(count -> choices.add(new Choice(term(facet, count.value()), count.count(), query.chosen(facet).contains(count.value()))));
			// What was chosen stays in sight, or nobody could take it back.
			query.chosen(facet).stream().filter(value -> choices.stream().noneMatch(choice -> choice.term().code().equals(value)))
					.forEach(value -> choices.add(new Choice(term(facet, value), 0, true)));
			choices.sort(Comparator.comparing(Choice::chosen).reversed());
			facets.put(facet, Nesting.of(facet, vocabulary(), choices));
		}
		return facets;
	}

	private Term term(Facet facet, String code) {
		var words = vocabulary();
		return new Term(code, words.name(facet, code, java.util.Locale.ENGLISH), words.name(facet, code, java.util.Locale.CANADA_FRENCH));
	}
}
