package org.cmn.portal.library;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Refused;

/** The searches that ended without a good result, for curators, who answer them or set them aside. */
@ApplicationScoped
@Transactional
public class Unanswered {

	@Inject
	private AskedStore store;

	@Inject
	private Picks picks;

	@Inject
	private LibraryStore library;

	@Inject
	private SearchTally tally;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	/**
	 * @param open those that wait, else those that were answered or set aside
	 * @param page from 1
	 */
	public AskedPage list(Actor actor, boolean open, int page, int size) {
		actor.requireAny(Role.CURATOR);
		tally.write();
		var number = Math.clamp(page, 1, AskedPage.LAST);
		var limit = Math.clamp(size, 1, AskedPage.LARGEST);
		return new AskedPage(store.count(open), number, limit, store.list(open, (number - 1) * limit, limit).stream().map(AskedSearch::card).toList());
	}

	public AskedCard card(Actor actor, UUID id) {
		actor.requireAny(Role.CURATOR);
		return store.find(id).orElseThrow(Refused::notFound).card();
	}

	/**
	 * On which page of {@link #list} a search stands, from 1; the first when it is not in that list.
	 *
	 * @param open as there
	 */
	public int pageOf(Actor actor, UUID id, boolean open, int size) {
		actor.requireAny(Role.CURATOR);
		return Math.max(0, store.ids(open).indexOf(id)) / size + 1;
	}

	/** What stands on top of these searches: ids of resources by words. */
	public Map<String, String> picks(Actor actor, AskedPage page) {
		actor.requireAny(Role.CURATOR);
		return store.picks(page.items().stream().map(AskedCard::words).toList());
	}

	/** A synonym or a new resource answers it. */
	public void answer(Actor actor, UUID id) {
		become(actor, id, AskedState.ANSWERED);
		audit.record(actor, "search.answered", subject(id));
	}

	public void setAside(Actor actor, UUID id) {
		become(actor, id, AskedState.SET_ASIDE);
		audit.record(actor, "search.set-aside", subject(id));
	}

	/** Takes either back; what was put on top is no longer there. */
	public void reopen(Actor actor, UUID id) {
		var search = become(actor, id, AskedState.OPEN);
		audit.record(actor, "search.reopened", subject(id));
		store.pick(search.words()).ifPresent(store::remove);
		picks.changed();
	}

	/**
	 * Puts a resource on top of this search.
	 *
	 * @throws Refused not-found when the search or a published resource of this id is not there
	 */
	public void pick(Actor actor, UUID id, String resourceId) {
		actor.requireAny(Role.CURATOR);
		library.find(resourceId).filter(resource -> resource.status() == ResourceStatus.PUBLISHED).orElseThrow(Refused::notFound);
		var search = become(actor, id, AskedState.ANSWERED);
		var pick = store.pick(search.words()).orElseGet(() -> {
			var fresh = new SearchPick(search.words());
			store.add(fresh);
			return fresh;
		});
		pick.show(resourceId, clock.instant());
		picks.changed();
		audit.record(actor, "search.answered", subject(id));
	}

	private AskedSearch become(Actor actor, UUID id, AskedState state) {
		actor.requireAny(Role.CURATOR);
		var search = store.findLocked(id).orElseThrow(Refused::notFound);
		search.become(state);
		return search;
	}

	private static String subject(UUID id) {
		return "search:" + id;
	}
}
