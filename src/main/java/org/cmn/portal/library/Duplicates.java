package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.WebAddress;
import org.cmn.portal.search.Search;
import org.cmn.portal.search.SearchQuery;

/** Tells a curator what is in the library already, before it is there twice. */
@ApplicationScoped
@Transactional
public class Duplicates {

	/** So many of what the search finds for a title are compared with it. */
	private static final int COMPARED = 30;
	private static final int SHOWN = 5;

	@Inject
	private DuplicateStore store;

	@Inject
	private LibraryStore library;

	@Inject
	private Search search;

	@Inject
	private RateLimit rates;

	/**
	 * @param sameAddress in every state, retired ones too
	 * @param alike       whose title in one of the languages is nearly the same; the search has been asked, so what was saved
	 *                    within the last second may be missing
	 */
	public record Found(List<ResourceCard> sameAddress, List<ResourceCard> alike) {
	}

	/**
	 * @param except id of the resource that is being edited, null for a new one
	 * @param url    null or empty to ask for the title only
	 * @param titles in either language; empty ones are not asked for
	 */
	public Found find(Actor actor, String except, String url, List<String> titles) {
		actor.requireAny(Role.CURATOR);
		rates.spend(Library.SEARCHES, actor.memberId(), Library.WHILE_TYPING);
		var same = WebAddress.canonical(url == null ? "" : url.strip()).map(address -> cards(store.others(DuplicateKey.of(address), except))).orElse(List.of());
		var known = same.stream().map(ResourceCard::id).collect(Collectors.toSet());
		var alike = alike(except, titles).stream().filter(card -> !known.contains(card.id())).limit(SHOWN).toList();
		return new Found(same, alike);
	}

	private List<ResourceCard> alike(String except, List<String> titles) {
		var asked = titles.stream().filter(title -> title != null && !title.isBlank()).map(String::strip).toList();
		var ids = new ArrayList<String>();
		asked.forEach(title -> search.find(query(title)).ifPresent(found -> found.hits().forEach(hit -> ids.add(hit.id()))));
		return cards(ids.stream().distinct().toList()).stream().filter(card -> !card.id().equals(except)).filter(card -> asked.stream().anyMatch(title -> isAlike(card, title))).toList();
	}

	/** Plain words: a sign in a title asks for nothing here. */
	private static SearchQuery query(String title) {
		return new SearchQuery(ResourceDocuments.SOURCE, title.replaceAll("[^\\p{L}\\p{N}]+", " "), Map.of(), new LinkedHashMap<>(), List.of(), SearchQuery.Order.RELEVANCE, 1, COMPARED, false);
	}

	private static boolean isAlike(ResourceCard card, String title) {
		return Stream.of(ResourceField.TITLE, ResourceField.TITLE_FR).map(card::get).anyMatch(own -> own != null && DuplicateTitle.alike(own, title));
	}

	private List<ResourceCard> cards(List<String> ids) {
		var cards = library.byIds(Set.copyOf(ids)).stream().collect(Collectors.toMap(Resource::id, ResourceCard::of));
		return ids.stream().filter(cards::containsKey).map(cards::get).toList();
	}
}
