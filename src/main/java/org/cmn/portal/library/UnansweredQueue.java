package org.cmn.portal.library;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.Reason;
import org.cmn.portal.platform.refusal.Ids;
import org.cmn.portal.platform.refusal.Refused;

/** Searches without a good result. */
@ApplicationScoped
class UnansweredQueue implements WorkQueue {

	@Inject
	private AskedStore store;

	@Inject
	private Unanswered unanswered;

	@Override
	public String code() {
		return "unanswered";
	}

	@Override
	public int place() {
		return 30;
	}

	@Override
	public long count() {
		return store.count(true);
	}

	@Override
	public List<QueueItem> items(int page, int size) {
		return store.list(true, (page - 1) * size, size).stream().map(AskedSearch::card).map(card -> new QueueItem(card.id().toString(), locale -> card.typed(),
				locale -> Texts.in(locale).get("library.unanswered.asked", card.asked(), Texts.in(locale).of(card.why())), null, "/library/unanswered?id=" + card.id(), null)).toList();
	}

	@Override
	public boolean resolves() {
		return true;
	}

	@Override
	public void resolve(Actor actor, String id, Long seen) {
		unanswered.setAside(actor, waits(id, true, LibraryReason.NO_LONGER_WAITS));
	}

	@Override
	public void reopen(Actor actor, String id) {
		unanswered.reopen(actor, waits(id, false, LibraryReason.CHANGED_SINCE_SEEN));
	}

	private UUID waits(String id, boolean open, Reason otherwise) {
		var search = store.findLocked(Ids.of(id)).orElseThrow(Refused::notFound);
		if ((search.card().state() == AskedState.OPEN) != open) {
			throw new Refused(otherwise);
		}
		return search.card().id();
	}
}
