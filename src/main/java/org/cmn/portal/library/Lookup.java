package org.cmn.portal.library;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;

/** What other rooms ask of the library: resources by their ids, and whether something new fits a search. */
@ApplicationScoped
@Transactional
public class Lookup {

	/** Something new counts when it is among the best of a search, not when it merely shares a word with it. */
	static final int BEST = 20;

	@Inject
	private LibraryStore store;

	@Inject
	private DuplicateStore addresses;

	@Inject
	private ReviewStore review;

	@Inject
	private Catalogue catalogue;

	/** Those of them that the actor may see, in no order. */
	public List<ResourceCard> cards(Actor actor, Collection<String> ids) {
		actor.requireAny(Role.values());
		return store.byIds(ids.stream().filter(ResourceIds::isOne).toList()).stream().filter(resource -> resource.status() == ResourceStatus.PUBLISHED || actor.is(Role.CURATOR))
				.map(resource -> actor.is(Role.CURATOR) ? ResourceCard.of(resource) : ResourceCard.of(resource).forReaders()).toList();
	}

	public Optional<ResourceCard> card(Actor actor, String id) {
		return cards(actor, List.of(id)).stream().findFirst();
	}

	/** Whatever its state: for queues, which only curators are asked for. */
	public Optional<ResourceCard> any(String id) {
		return store.find(id).map(ResourceCard::of);
	}

	/** What has these addresses, by the address as it was given, whatever its state: for queues, which only curators are asked for. */
	public Map<String, ResourceCard> anyAt(Collection<String> urls) {
		var keys = urls.stream().distinct().collect(Collectors.toMap(url -> url, DuplicateKey::of));
		var ids = addresses.idsByKey(Set.copyOf(keys.values()));
		var cards = store.byIds(Set.copyOf(ids.values())).stream().collect(Collectors.toMap(Resource::id, ResourceCard::of));
		var found = new HashMap<String, ResourceCard>();
		keys.forEach((url, key) -> Optional.ofNullable(ids.get(key)).map(cards::get).ifPresent(card -> found.put(url, card)));
		return found;
	}

	/** What the actor may see that has this address, however it is written. */
	public Optional<ResourceCard> at(Actor actor, String url) {
		return Optional.ofNullable(anyAt(List.of(url)).get(url)).flatMap(card -> card(actor, card.id()));
	}

	/**
	 * The best of a search, for readers: by the day where no words were said or the search asks for it, else by how well they fit.
	 *
	 * @param most 1 to 100
	 */
	public LibraryPage best(Actor actor, LibraryQuery query, int most) {
		actor.requireAny(Role.values());
		var order = query.order() == LibraryQuery.Order.NEWEST ? LibraryQuery.Order.NEWEST : LibraryQuery.Order.RELEVANCE;
		return catalogue.find(actor, new LibraryQuery(query.text(), query.chosen(), order, 1, most, query.synonyms()), false);
	}

	/** How many of the best results of a search were published for the first time after this moment; none where even the best is only what comes closest. */
	public int fresh(Actor actor, LibraryQuery query, Instant since) {
		actor.requireAny(Role.values());
		var fresh = review.firstPublishedSince(since);
		if (fresh.isEmpty()) {
			return 0;
		}
		var best = new LibraryQuery(query.text(), query.chosen(), query.order(), 1, BEST, query.synonyms());
		var found = catalogue.find(actor, best, false);
		return !found.fits() ? 0 : (int) found.items().stream().filter(one -> fresh.contains(one.card().id())).count();
	}
}
