package org.cmn.portal.library;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;

/**
 * The curator's workbench: adds, edits, publishes and retires one resource at a time. Every change is kept as a version,
 * with a line in the audit trail, and can be taken back. For everyone else there is nothing here.
 */
@ApplicationScoped
@Transactional
public class Curation {

	@Inject
	private LibraryStore store;

	@Inject
	private Describing describing;

	@Inject
	private Counterparts counterparts;

	@Inject
	private Keeping keeping;

	@Inject
	private Settings settings;

	/**
	 * The curator's list.
	 *
	 * @param status null for all
	 * @param part   of title, address or id, may be empty
	 * @param page   from 1
	 */
	public ManagedPage list(Actor actor, ResourceStatus status, String part, int page, int size) {
		actor.requireAny(Role.CURATOR);
		var number = Math.clamp(page, 1, ManagedPage.LAST);
		var limit = Math.clamp(size, 1, ManagedPage.LARGEST);
		var items = store.list(status, part, (number - 1) * limit, limit).stream().map(ResourceCard::of).toList();
		return new ManagedPage(store.count(status, part), number, limit, items);
	}

	/**
	 * Adds a resource.
	 *
	 * @param id     null to make one from the title
	 * @param status draft, sent to review, or published at once
	 * @throws Refused with every wrong field; second-person-needed
	 */
	public ResourceCard add(Actor actor, String id, ResourceContent given, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		store.lockForAdding();
		var checks = new Checks();
		ResourceIds.check(id, store::exists, checks);
		var content = describing.checked(actor, given, ResourceContent.EMPTY, id, status, checks);
		checks.done();
		if (status == ResourceStatus.PUBLISHED) {
			mayPublish(secondPerson().objection(actor, null, null, () -> false));
		}
		var resource = new Resource(id != null ? id : ResourceIds.from(content.get(ResourceField.TITLE), store::exists), content, describing.now());
		resource.become(status, actor.memberId(), describing.now());
		store.add(resource);
		return done(actor, resource, Deed.ADDED);
	}

	/**
	 * Replaces everything that is said about a resource.
	 *
	 * @param expected the version that the curator saw
	 * @param status   what it becomes by it, null to stay what it is
	 * @throws ChangedMeanwhile when somebody saved a newer one
	 * @throws Refused with every wrong field; second-person-needed, sent-by-you
	 */
	public ResourceCard edit(Actor actor, String id, long expected, ResourceContent given, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		var resource = locked(id, given);
		if (resource.version() != expected) {
			throw new ChangedMeanwhile(ResourceCard.of(resource), given);
		}
		return describe(actor, resource, given, status == null ? resource.status() : status, Deed.EDITED);
	}

	/**
	 * Publishes a resource, so that everyone sees it, with a day of its next review; sends it to review, for another curator to
	 * publish; withdraws it, so that it is a draft again; or retires it: it stays in the database and can be published again.
	 * What it is already it becomes without a trace.
	 *
	 * @throws Refused second-person-needed, sent-by-you
	 */
	public ResourceCard become(Actor actor, String id, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		var resource = store.findLocked(id).orElseThrow(Refused::notFound);
		if (resource.status() == status) {
			return ResourceCard.of(resource);
		}
		return status == ResourceStatus.PUBLISHED ? describe(actor, resource, resource.content(), status, Deed.PUBLISHED) : become(actor, resource, status);
	}

	/**
	 * The same, but only to what the curator saw.
	 *
	 * @param seen its version
	 * @throws Refused changed-since-seen; second-person-needed, sent-by-you
	 */
	public ResourceCard become(Actor actor, String id, long seen, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		if (store.findLocked(id).orElseThrow(Refused::notFound).version() != seen) {
			throw new Refused(LibraryReason.CHANGED_SINCE_SEEN);
		}
		return become(actor, id, status);
	}

	/** I have read it and it is good: by whom, today, and when it is to be read again by what its kind says. */
	public ResourceCard reviewed(Actor actor, String id) {
		actor.requireAny(Role.CURATOR);
		var resource = store.findLocked(id).orElseThrow(Refused::notFound);
		resource.reviewed(actor.memberId(), actor.name(), describing.today(actor), describing.nextReview(actor, resource.kind()), describing.now());
		return done(actor, resource, Deed.REVIEWED);
	}

	/** Says again what an older version said, in today's words, as a new version; the status stays. */
	public ResourceCard bringBack(Actor actor, String id, long number) {
		actor.requireAny(Role.CURATOR);
		var old = store.version(id, number).orElseThrow(Refused::notFound).content();
		var resource = locked(id, old);
		return describe(actor, resource, old, resource.status(), Deed.BROUGHT_BACK);
	}

	/**
	 * Makes a resource again what it was before a change, its status too, unless somebody has changed it since.
	 *
	 * @param expected the version that the change made
	 * @param number   the version before it
	 * @throws ChangedMeanwhile when a newer one was saved
	 */
	ResourceCard takeBack(Actor actor, String id, long expected, long number) {
		actor.requireAny(Role.CURATOR);
		var old = store.version(id, number).orElseThrow(Refused::notFound);
		var resource = locked(id, old.content());
		if (resource.version() != expected) {
			throw new ChangedMeanwhile(ResourceCard.of(resource), old.content());
		}
		return describe(actor, resource, old.content(), old.status(), Deed.BROUGHT_BACK);
	}

	/** Where a counterpart changes too, one at a time: two who pair the same resources would wait for each other in a circle. */
	private Resource locked(String id, ResourceContent given) {
		var known = store.find(id).orElseThrow(Refused::notFound);
		if (given.get(ResourceField.COUNTERPART) != null || known.counterpart() != null) {
			store.lockForAdding();
		}
		return store.findLocked(id).orElseThrow(Refused::notFound);
	}

	private ResourceCard become(Actor actor, Resource resource, ResourceStatus status) {
		resource.become(status, actor.memberId(), describing.now());
		return done(actor, resource, Deed.of(status));
	}

	private ResourceCard describe(Actor actor, Resource resource, ResourceContent given, ResourceStatus status, Deed deed) {
		var checks = new Checks();
		var content = describing.checked(actor, given, resource.content(), resource.id(), status, checks);
		checks.done();
		if (status == ResourceStatus.PUBLISHED) {
			mayPublish(secondPerson().objection(actor, resource.status(), resource.sentBy(), () -> store.wasPublished(resource.id())));
		}
		if (content.equals(resource.content()) && status == resource.status()) {
			return ResourceCard.of(resource);
		}
		var named = deed == Deed.EDITED && status != resource.status() && saysTheSame(content, given, resource.content()) ? Deed.of(status) : deed;
		resource.describe(content, describing.now());
		resource.become(status, actor.memberId(), describing.now());
		return done(actor, resource, named);
	}

	/** A day of review that nobody gave is no words of theirs. */
	private static boolean saysTheSame(ResourceContent content, ResourceContent given, ResourceContent before) {
		var said = given.get(ResourceField.REVIEW_DUE) == null ? content.with(ResourceField.REVIEW_DUE, null) : content;
		return said.equals(before);
	}

	private ResourceCard done(Actor actor, Resource resource, Deed deed) {
		var card = keeping.keep(actor, resource, deed);
		var ids = new HashSet<>(counterparts.settle(actor, Set.of(resource.id()), describing.now()));
		ids.add(resource.id());
		keeping.tell(ids);
		return card;
	}

	private static void mayPublish(Optional<LibraryReason> objection) {
		objection.ifPresent(reason -> {
			throw new Refused(reason);
		});
	}

	private SecondPerson secondPerson() {
		return new SecondPerson(settings.secondPersonReviews());
	}
}
