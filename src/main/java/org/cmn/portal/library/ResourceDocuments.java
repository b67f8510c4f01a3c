package org.cmn.portal.library;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.links.LinkHealth;
import org.cmn.portal.links.LinkWords;
import org.cmn.portal.links.Links;
import org.cmn.portal.platform.time.Zones;
import org.cmn.portal.search.Language;
import org.cmn.portal.search.Part;
import org.cmn.portal.search.SearchDocument;
import org.cmn.portal.search.SearchSource;
import org.cmn.portal.search.Synonym;
import org.cmn.portal.search.SynonymSource;

/**
 * What the search asks of the library, from threads of its own: so transactions begin here too, without one Payara hands
 * out the entity manager of whatever request started the thread. Drafts and retired resources are found as well, by
 * curators who look for them.
 */
@ApplicationScoped
@Transactional
class ResourceDocuments implements SearchSource, SynonymSource {

	static final String SOURCE = "resource";

	/** Years weigh before the order of adding. */
	private static final long YEAR = 1L << 40;

	/** What is left of the trust in a resource when its review is due. */
	private static final double OVERDUE = 0.5;

	@Inject
	private LibraryStore store;

	@Inject
	private VocabularyStore words;

	@Inject
	private SynonymStore synonyms;

	@Inject
	private FormerTitles formerTitles;

	@Inject
	private Links links;

	@Inject
	private Zones zones;

	@Inject
	private Clock clock;

	@Override
	public String name() {
		return SOURCE;
	}

	@Override
	public List<SearchDocument> documents(Collection<String> ids) {
		var vocabulary = words.vocabulary();
		var resources = store.byIds(ids);
		var addresses = resources.stream().map(resource -> resource.content().get(ResourceField.URL)).collect(Collectors.toSet());
		var behind = links.words(addresses);
		var health = links.health(addresses);
		var former = formerTitles.of(resources);
		return resources.stream().map(resource -> {
			var address = resource.content().get(ResourceField.URL);
			var document = of(resource, vocabulary);
			// Which language a former title was in nobody wrote down: each is read in both.
			former.getOrDefault(resource.id(), Set.of()).forEach(title -> document.text(Part.FORMER, Language.EN, title).text(Part.FORMER, Language.FR, title));
			return behind(document, behind.get(address)).quality(quality(resource.content(), health.get(address)));
		}).toList();
	}

	@Override
	public List<String> idsAfter(String after, int limit) {
		return store.idsAfter(after, limit);
	}

	@Override
	public List<Changed> changedSince(Instant moment) {
		var changed = new LinkedHashMap<String, Changed>();
		store.changedSince(moment).forEach(change -> changed.put(change.id(), change));
		// A word that was renamed is written into every resource that has it.
		words.changedSince(moment).forEach(change -> changed.put(change.id(), change));
		return List.copyOf(changed.values());
	}

	@Override
	public List<Synonym> synonyms() {
		return synonyms.all().stream().map(SynonymEntry::forSearch).toList();
	}

	@Override
	public String synonymsStamp() {
		return synonyms.stamp();
	}

	/** The words of the page that the link leads to, in its language, or in both where that is not known. */
	private static SearchDocument behind(SearchDocument document, LinkWords words) {
		if (words != null) {
			for (var language : Language.values()) {
				if (words.language().isEmpty() || words.language().equals(language.locale().getLanguage())) {
					document.text(Part.BODY, language, words.text());
				}
			}
		}
		return document;
	}

	/** Nobody gets there: none. Due for review: half. As it was when the resource was last indexed. */
	private double quality(ResourceContent content, LinkHealth health) {
		var due = content.day(ResourceField.REVIEW_DUE);
		return !health.isOpen() ? 0 : due != null && due.isBefore(zones.local(clock.instant(), ZoneOffset.UTC).toLocalDate()) ? OVERDUE : 1;
	}

	private static SearchDocument of(Resource resource, Vocabulary vocabulary) {
		var content = resource.content();
		long added = resource.createdAt().getEpochSecond();
		return document(resource.id(), resource.status(), content, vocabulary)
				.version(resource.version())
				.order(content.get(ResourceField.TITLE), content.year() == null ? added : content.year() * YEAR + added);
	}

	/** The words and choices by which a resource is found. */
	static SearchDocument document(String id, ResourceStatus status, ResourceContent content, Vocabulary vocabulary) {
		var organisation = content.get(ResourceField.ORGANISATION);
		var kind = content.get(ResourceField.KIND);
		var document = new SearchDocument(SOURCE, id)
				.text(Part.TITLE, Language.EN, content.get(ResourceField.TITLE))
				.text(Part.TITLE, Language.FR, content.get(ResourceField.TITLE_FR))
				.text(Part.SUMMARY, Language.EN, content.get(ResourceField.SUMMARY))
				.text(Part.SUMMARY, Language.FR, content.get(ResourceField.SUMMARY_FR))
				.phone(content.get(ResourceField.PHONE))
				.facet(Facet.ORGANISATION.code(), listOf(organisation))
				.facet(Facet.KIND.code(), listOf(kind))
				.facet(Facet.TOPIC.code(), vocabulary.withWider(Facet.TOPIC, content.codes(ResourceField.TOPICS)))
				.facet(Facet.PROFESSION.code(), content.codes(ResourceField.PROFESSIONS))
				.facet(Facet.PLACE.code(), vocabulary.withWider(Facet.PLACE, content.codes(ResourceField.PLACES)))
				.facet(Facet.LANGUAGE.code(), content.languages())
				.facet(Facet.STATUS.code(), List.of(status.code()));
		if (content.get(ResourceField.PHONE) != null) {
			// Who asks for somebody's number wants what can be called.
			document.text(Part.LABELS, Language.EN, "phone number").text(Part.LABELS, Language.FR, "numéro de téléphone");
		}
		for (var language : Language.values()) {
			document.text(Part.ORGANISATION, language, organisation);
			named(document, Part.ORGANISATION, language, Facet.ORGANISATION, listOf(organisation), vocabulary);
			named(document, Part.ORGANISATION, language, Facet.ORGANISATION, listOf(content.get(ResourceField.STEWARD)), vocabulary);
			named(document, Part.TOPICS, language, Facet.TOPIC, content.codes(ResourceField.TOPICS), vocabulary);
			named(document, Part.LABELS, language, Facet.KIND, listOf(kind), vocabulary);
			named(document, Part.LABELS, language, Facet.PROFESSION, content.codes(ResourceField.PROFESSIONS), vocabulary);
			named(document, Part.LABELS, language, Facet.PLACE, content.codes(ResourceField.PLACES), vocabulary);
		}
		return document;
	}

	private static void named(SearchDocument document, Part part, Language language, Facet facet, List<String> codes, Vocabulary vocabulary) {
		codes.forEach(code -> {
			document.text(part, language, vocabulary.name(facet, code, language.locale()));
			var term = vocabulary.term(facet, code);
			if (term != null) {
				term.also().forEach(name -> document.text(part, language, name));
			}
		});
	}

	private static List<String> listOf(String code) {
		return code == null ? List.of() : List.of(code);
	}
}
