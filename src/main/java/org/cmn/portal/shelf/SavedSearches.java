package org.cmn.portal.shelf;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.library.Lookup;
import org.cmn.portal.library.SearchAddress;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** Searches that a member keeps, and whether something new fits since they last looked. */
@ApplicationScoped
@Transactional
public class SavedSearches {

	@Inject
	private ShelfStore store;

	@Inject
	private Lookup lookup;

	@Inject
	private Members members;

	@Inject
	private Event<SearchNews> news;

	@Inject
	private Clock clock;

	/** The member's own, the latest first. */
	public List<SearchCard> list(Actor actor) {
		actor.requireAny(Role.values());
		return store.searches(actor.memberId()).stream().map(search -> search.card(lookup.fresh(actor, SearchAddress.read(search.address()), search.lookedAt()))).toList();
	}

	/**
	 * Keeps a search; the same search is kept once.
	 *
	 * @param name    null for its words
	 * @param address as the library's page has it, or only what stands behind the question mark
	 */
	public SearchCard save(Actor actor, String name, String address) {
		actor.requireAny(Role.values());
		var checks = new Checks();
		var query = SearchAddress.read(checks.required("address", address, SavedSearch.ADDRESS_LIMIT));
		var canonical = SearchAddress.of(query).whole();
		if (canonical.equals(SearchAddress.ended(SearchAddress.PATH)) && checks.refusals().isEmpty()) {
			checks.refuse("address", CommonReason.REQUIRED);
		}
		var called = checks.optional("name", name, SavedSearch.NAME_LIMIT);
		checks.done();
		store.lock(actor.memberId());
		var known = store.searches(actor.memberId());
		var same = known.stream().filter(search -> search.address().equals(canonical)).findFirst();
		if (same.isPresent()) {
			return same.get().card(0);
		}
		if (known.size() >= SavedSearch.MOST) {
			throw new Refused(ShelfReason.TOO_MANY_SEARCHES, SavedSearch.MOST);
		}
		var text = called != null ? called : query.text().isEmpty() ? canonical.substring(SearchAddress.PATH.length()) : query.text();
		var search = new SavedSearch(actor.memberId(), text.length() > SavedSearch.NAME_LIMIT ? text.substring(0, SavedSearch.NAME_LIMIT) : text, canonical, clock.instant());
		store.add(search);
		return search.card(0);
	}

	/** The member looks at it now: what is new from here on counts. Answers the address. */
	public String look(Actor actor, UUID id) {
		var search = own(actor, id);
		search.look(clock.instant());
		return search.address();
	}

	/** Answers what it was, for the undo. */
	public SearchCard forget(Actor actor, UUID id) {
		var search = own(actor, id);
		store.remove(search);
		return search.card(0);
	}

	/** For the portal itself: tells in one fact which searches of active members something new fits. */
	public void tellNews() {
		var fresh = new ArrayList<SearchNews.Fresh>();
		store.searchesByMember().forEach((member, kept) -> members.actor(member).filter(actor -> actor.isAny(Role.values())).ifPresent(actor -> kept.stream()
				.filter(search -> lookup.fresh(actor, SearchAddress.read(search.address()), search.lookedAt()) > 0)
				.forEach(search -> fresh.add(new SearchNews.Fresh(member, search.id(), search.lookedAt())))));
		news.fire(new SearchNews(List.copyOf(fresh), clock.instant()));
	}

	private SavedSearch own(Actor actor, UUID id) {
		actor.requireAny(Role.values());
		return store.search(id).filter(search -> search.memberId().equals(actor.memberId())).orElseThrow(Refused::notFound);
	}
}
