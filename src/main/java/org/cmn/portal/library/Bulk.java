package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Changes many resources at once, after a preview, in one transaction: all of them or none, each with a version and an
 * audit line as if it had been edited alone. What was done can be taken back, except where somebody went on working.
 */
@ApplicationScoped
@Transactional
public class Bulk {

	/** Each is locked, compared, written and noted: more takes too long to wait for. */
	public static final int MOST = 500;

	/** So many ids are named in a refusal. */
	private static final int NAMED = 5;

	/** A full one takes the database seconds. */
	static final Limit BULKS = Limit.perMinute("bulk", 20);

	@Inject
	private LibraryStore store;

	@Inject
	private Curation curation;

	@Inject
	private VocabularyStore words;

	@Inject
	private RateLimit rates;

	/** All that the curator's list finds, at most one more than can be changed at once. */
	public List<String> found(Actor actor, ResourceStatus status, String part) {
		actor.requireAny(Role.CURATOR);
		return store.list(status, part, 0, MOST + 1).stream().map(Resource::id).toList();
	}

	/** @throws Refused nothing chosen, too many chosen, an action without its word, a word that is in no vocabulary */
	public BulkPreview preview(Actor actor, Collection<String> ids, BulkChange change) {
		var meant = gate(actor, ids, change);
		var cards = store.byIds(ids).stream().map(ResourceCard::of).sorted(Comparator.comparing(ResourceCard::id)).toList();
		var changing = cards.stream().filter(meant::changes).toList();
		return new BulkPreview(meant, changing, cards.size() - changing.size());
	}

	/**
	 * Does it. What changed since the preview is changed as it is now; what is so already gets no version.
	 *
	 * @return what it takes to take it back
	 */
	public List<BulkStep> apply(Actor actor, Collection<String> ids, BulkChange change) {
		var meant = gate(actor, ids, change);
		// A counterpart may have to follow: who pairs, brings in files or merges words waits, and none for each other in a circle.
		store.lockForAdding();
		var steps = new ArrayList<BulkStep>();
		// In the order of their ids: two who do this at once do not wait for each other in a circle.
		for (var id : new TreeSet<>(ids)) {
			var card = store.findLocked(id).map(ResourceCard::of).orElseThrow(Refused::notFound);
			if (meant.changes(card)) {
				var after = curation.edit(actor, id, card.version(), meant.content(card.content()), meant.status(card.status()));
				steps.add(new BulkStep(id, card.version(), after.version()));
			}
		}
		return steps;
	}

	/** Takes it back, as new versions. Answers those that somebody has changed since: they stay as they are. */
	public List<ResourceCard> undo(Actor actor, Collection<BulkStep> steps) {
		actor.requireAny(Role.CURATOR);
		rates.spend(BULKS, actor.memberId());
		if (steps.size() > MOST) {
			throw new Refused(LibraryReason.TOO_MANY_CHOSEN, MOST);
		}
		store.lockForAdding();
		var left = new ArrayList<ResourceCard>();
		for (var step : steps.stream().sorted(Comparator.comparing(BulkStep::id)).toList()) {
			var card = store.findLocked(step.id()).map(ResourceCard::of).orElseThrow(Refused::notFound);
			if (card.version() == step.after()) {
				curation.takeBack(actor, step.id(), step.after(), step.before());
			} else {
				left.add(card);
			}
		}
		return left;
	}

	/** Answers what is meant: of a word that was merged into another, that one. */
	private BulkChange gate(Actor actor, Collection<String> ids, BulkChange change) {
		actor.requireAny(Role.CURATOR);
		rates.spend(BULKS, actor.memberId());
		var checks = new Checks();
		if (ids.isEmpty()) {
			checks.refuse("ids", LibraryReason.NOTHING_CHOSEN);
		} else if (ids.size() > MOST) {
			checks.refuse("ids", LibraryReason.TOO_MANY_CHOSEN, MOST);
		} else {
			allThere(ids, checks);
		}
		var value = change.action().facet() == null ? null : word(change.action().facet(), change.value(), checks);
		checks.done();
		return new BulkChange(change.action(), value);
	}

	/** Nothing is ever deleted: what is not there was never, and whoever names it means something else. */
	private void allThere(Collection<String> ids, Checks checks) {
		var known = store.existing(ids.stream().filter(ResourceIds::isOne).toList());
		var unknown = ids.stream().filter(id -> !known.contains(id)).map(Checks::plain).limit(NAMED).toList();
		if (!unknown.isEmpty()) {
			checks.refuse("ids", LibraryReason.NOT_ALL_THERE, String.join(", ", unknown));
		}
	}

	private String word(Facet facet, String given, Checks checks) {
		var code = checks.required("value", given, VocabularyEntry.CODE_LIMIT);
		var now = words.vocabulary().resolve(facet, code);
		if (now == null && checks.refusals().isEmpty()) {
			checks.refuse("value", LibraryReason.NOT_IN_VOCABULARY, code);
		}
		return now;
	}
}
