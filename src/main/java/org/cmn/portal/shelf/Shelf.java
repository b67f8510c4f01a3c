package org.cmn.portal.shelf;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.library.Lookup;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The front desk for what members do with a resource: keep it, write themselves a note, say whether it helped, report that its
 * link is dead. What is kept and noted is nobody else's business, so it leaves no line in the audit trail.
 */
@ApplicationScoped
@Transactional
public class Shelf {

	/** A person clicks less often; a program that fills the librarian's queue waits. */
	static final Limit WORDS = Limit.perMinute("shelf", 30);

	@Inject
	private ShelfStore store;

	@Inject
	private SavedSearches searches;

	@Inject
	private Lookup lookup;

	@Inject
	private Gate guard;

	@Inject
	private RateLimit rates;

	@Inject
	private Clock clock;

	/** Everything that is the member's own here, and only that. */
	public ShelfView view(Actor actor) {
		actor.requireAny(Role.values());
		var items = store.items(actor.memberId());
		var cards = lookup.cards(actor, items.stream().map(ShelfItem::resourceId).toList()).stream().collect(Collectors.toMap(ResourceCard::id, Function.identity()));
		return new ShelfView(items.stream().map(item -> new KeptResource(item.resourceId(), cards.get(item.resourceId()), item.note(), item.savedAt())).toList(), searches.list(actor),
				store.opinions(actor.memberId()).stream().map(Opinion::card).toList(), store.reports(actor.memberId()).stream().map(LinkReport::card).toList(),
				store.suggestions(actor.memberId()).stream().map(Suggestion::card).toList());
	}

	/** @throws Refused not-found for a resource that the member cannot see */
	public OnShelf of(Actor actor, String resource) {
		see(actor, resource);
		var item = store.item(actor.memberId(), resource);
		return new OnShelf(item.isPresent(), item.map(ShelfItem::note).orElse(null), store.opinion(actor.memberId(), resource).map(Opinion::card).orElse(null),
				store.openReport(actor.memberId(), resource).isPresent());
	}

	/**
	 * Keeps a resource, and the note with it; kept already, only the note is new.
	 *
	 * @param pass why words that could lead to a patient may stay; null for no reason. So in the other methods
	 */
	public void keep(Actor actor, String resource, String note, String pass) {
		var text = checked("note", note, ShelfItem.NOTE_LIMIT);
		change(actor, resource);
		guard.count(guard.admit(actor, text, pass));
		put(actor, resource, text);
	}

	/** Takes back a {@link #drop}: the note was let through before. */
	public void putBack(Actor actor, String resource, String note) {
		change(actor, resource);
		put(actor, resource, note);
	}

	private void put(Actor actor, String resource, String text) {
		var item = store.item(actor.memberId(), resource).orElseGet(() -> added(new ShelfItem(actor.memberId(), resource, clock.instant())));
		item.note(text);
	}

	/** Takes it off the shelf, also when the library has it no longer. Answers the note, for the undo; null for none. */
	public String drop(Actor actor, String resource) {
		actor.requireAny(Role.values());
		var item = store.item(actor.memberId(), resource).orElseThrow(Refused::notFound);
		store.remove(item);
		return item.note();
	}

	/** Says whether a resource helped; a newer word takes the place of the older one. */
	public void judge(Actor actor, String resource, boolean helpful, String reason, String pass) {
		var text = checked("reason", reason, Opinion.REASON_LIMIT);
		change(actor, resource);
		guard.count(guard.admit(actor, text, pass));
		store.opinion(actor.memberId(), resource).orElseGet(() -> added(new Opinion(actor.memberId(), resource))).say(helpful, text, clock.instant());
	}

	public void forgetOpinion(Actor actor, String resource) {
		actor.requireAny(Role.values());
		store.remove(store.opinion(actor.memberId(), resource).orElseThrow(Refused::notFound));
	}

	/** Tells the curators that the link leads nowhere; said again before they saw to it, only the note is new. */
	public void report(Actor actor, String resource, String note, String pass) {
		var text = checked("note", note, LinkReport.NOTE_LIMIT);
		change(actor, resource);
		guard.count(guard.admit(actor, text, pass));
		store.openReport(actor.memberId(), resource).orElseGet(() -> added(new LinkReport(actor.memberId(), resource, clock.instant()))).note(text);
	}

	/** For curators: how many found it helpful or not, and why; never who. */
	public OpinionCount opinions(Actor actor, String resource) {
		actor.requireAny(Role.CURATOR);
		var cards = store.opinionsOf(resource).stream().map(Opinion::card).toList();
		var helpful = cards.stream().filter(OpinionCard::helpful).count();
		return new OpinionCount(helpful, cards.size() - helpful, cards.stream().map(OpinionCard::reason).filter(reason -> reason != null).toList());
	}

	private <T> T added(T row) {
		store.add(row);
		return row;
	}

	private void change(Actor actor, String resource) {
		see(actor, resource);
		rates.spend(WORDS, actor.memberId());
		store.lock(actor.memberId());
	}

	private void see(Actor actor, String resource) {
		lookup.card(actor, resource).orElseThrow(Refused::notFound);
	}

	private static String checked(String field, String text, int limit) {
		var checks = new Checks();
		var checked = checks.optional(field, text, limit);
		checks.done();
		return checked;
	}
}
