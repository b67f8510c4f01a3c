package org.cmn.portal.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The cards of many resources at once. What a version of a resource says never changes, so it is remembered by its
 * number; which version a resource has, and whether it may be seen, the database is asked each time, on every node.
 */
@ApplicationScoped
class Cards {

	/** In characters: some ten thousand cards of a few sentences, fewer of long passages. */
	private static final int REMEMBERED = 20_000_000;
	/** What a card of no words takes. */
	private static final int LEAST = 1_000;

	private record Known(String id, long version) {
	}

	/**
	 * As the database has it now.
	 *
	 * @param successor the id of a published one that replaces it; null for none
	 */
	record State(String id, long version, ResourceStatus status, String successor) {
	}

	/** @param successor what replaces it; null for nothing */
	record Shown(ResourceCard card, ResourceCard successor) {
	}

	private final Cache<Known, ResourceCard> remembered = Caffeine.newBuilder().maximumWeight(REMEMBERED)
			.weigher((Known known, ResourceCard card) -> LEAST + card.content().length()).build();

	@Inject
	private CardStore store;

	/** By id: those that are in one of the states now. Not for a transaction that writes: what it may yet take back would be remembered. */
	Map<String, Shown> in(Set<ResourceStatus> statuses, Collection<String> ids) {
		var states = store.states(ids);
		var cards = cards(states, statuses);
		var successors = cards(store.states(states.stream().map(State::successor).filter(Objects::nonNull).collect(Collectors.toSet())), Set.of(ResourceStatus.PUBLISHED));
		var shown = new HashMap<String, Shown>();
		states.stream().filter(state -> cards.containsKey(state.id())).forEach(state -> shown.put(state.id(), new Shown(cards.get(state.id()), successors.get(state.successor()))));
		return shown;
	}

	private Map<String, ResourceCard> cards(List<State> states, Set<ResourceStatus> statuses) {
		var cards = new HashMap<String, ResourceCard>();
		var unknown = new HashSet<String>();
		for (var state : states) {
			var card = remembered.getIfPresent(new Known(state.id(), state.version()));
			if (card == null) {
				unknown.add(state.id());
			} else if (statuses.contains(state.status())) {
				cards.put(state.id(), card);
			}
		}
		store.cards(unknown).forEach(card -> {
			remembered.put(new Known(card.id(), card.version()), card);
			if (statuses.contains(card.status())) {
				cards.put(card.id(), card);
			}
		});
		return cards;
	}
}
