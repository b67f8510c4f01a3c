package org.cmn.portal.library;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Starter kits: a curator puts resources in an order and says why each is there; everybody with a role reads what is
 * published. A resource that a reader may not see is left out for them and comes back by itself.
 */
@ApplicationScoped
@Transactional
public class Collections {

	@Inject
	private CollectionStore store;

	@Inject
	private LibraryStore library;

	@Inject
	private Cards cards;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	/** By title in the reader's language; for curators drafts and retired ones too. */
	public List<CollectionCard> list(Actor actor) {
		actor.requireAny(Role.values());
		var sizes = store.sizes(isCurator(actor));
		var alphabet = Collator.getInstance(actor.locale());
		return store.list(isCurator(actor)).stream().map(collection -> collection.card(sizes.getOrDefault(collection.id(), 0)))
				.sorted(Comparator.comparing(card -> card.title(actor.locale()), alphabet)).toList();
	}

	/** @throws Refused not-found when it is not there, or not published and the actor no curator */
	public CollectionView view(Actor actor, String id) {
		actor.requireAny(Role.values());
		var collection = store.find(id).filter(one -> isCurator(actor) || one.status() == ResourceStatus.PUBLISHED).orElseThrow(Refused::notFound);
		return view(actor, collection, store.items(collection.id()));
	}

	/**
	 * @param id null to make one from the title
	 * @throws Refused with every wrong field
	 */
	public CollectionView add(Actor actor, String id, CollectionContent given, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		library.lockForAdding();
		var checks = new Checks();
		ResourceIds.check(id, store::exists, checks);
		var content = checked(given, checks);
		var collection = new ResourceCollection(id != null ? id : ResourceIds.from(content.title(), store::exists), content, status, clock.instant());
		store.add(collection);
		store.keep(collection, content.items());
		return done(actor, collection, content, Deed.ADDED);
	}

	/**
	 * Replaces all of it.
	 *
	 * @param expected the version that the curator saw
	 * @param status   what it becomes by it, null to stay what it is
	 * @throws Refused changed-meanwhile when somebody saved a newer one; with every wrong field
	 */
	public CollectionView edit(Actor actor, String id, long expected, CollectionContent given, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		var collection = store.findLocked(id).orElseThrow(Refused::notFound);
		if (collection.version() != expected) {
			throw new Refused(CommonReason.CHANGED_MEANWHILE);
		}
		var content = checked(given, new Checks());
		var before = collection.status();
		collection.describe(content, status == null ? before : status, clock.instant());
		store.keep(collection, content.items());
		return done(actor, collection, content, collection.status() == before ? Deed.EDITED : Deed.of(collection.status()));
	}

	/** Publishes, retires or makes a draft again; what it is already it becomes without a trace. */
	public void become(Actor actor, String id, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		var collection = store.findLocked(id).orElseThrow(Refused::notFound);
		if (collection.status() != status) {
			collection.become(status, clock.instant());
			store.flush();
			note(actor, collection, Deed.of(status));
		}
	}

	private CollectionContent checked(CollectionContent given, Checks checks) {
		var content = new CollectionCheck(checks, library::existing).check(given);
		checks.done();
		return content;
	}

	private CollectionView done(Actor actor, ResourceCollection collection, CollectionContent content, Deed deed) {
		note(actor, collection, deed);
		return view(actor, collection, content.items());
	}

	private void note(Actor actor, ResourceCollection collection, Deed deed) {
		audit.record(actor, deed == Deed.ADDED ? "collection.added" : deed == Deed.EDITED ? "collection.edited" : deed == Deed.PUBLISHED ? "collection.published"
				: deed == Deed.RETIRED ? "collection.retired" : "collection.withdrawn", "collection:" + collection.id());
	}

	private CollectionView view(Actor actor, ResourceCollection collection, List<CollectionItem> items) {
		var seen = isCurator(actor) ? EnumSet.allOf(ResourceStatus.class) : Set.of(ResourceStatus.PUBLISHED);
		var known = cards.in(seen, items.stream().map(CollectionItem::resource).toList());
		var entries = items.stream().filter(item -> known.containsKey(item.resource())).map(item -> {
			var card = known.get(item.resource()).card();
			return new CollectionView.Entry(item, isCurator(actor) ? card : card.forReaders());
		}).toList();
		return new CollectionView(collection.card(entries.size()), entries);
	}

	private static boolean isCurator(Actor actor) {
		return actor.is(Role.CURATOR);
	}
}
