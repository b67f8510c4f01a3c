package org.cmn.portal.library;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.refusal.Refused;

/** Resources in a {@link WorkQueue}: one may be done with only while it still waits there, and as it was seen. Called within a transaction. */
@ApplicationScoped
class Waiting {

	@Inject
	private LibraryStore store;

	@Inject
	private Curation curation;

	/**
	 * Holds a resource, so that it waits until the transaction ends.
	 *
	 * @param seen the version that the curator saw, null when they did not say
	 * @throws Refused not-found, no-longer-waits, or changed-since-seen
	 */
	void hold(String id, Long seen, Predicate<Resource> waits) {
		var resource = store.findLocked(id).orElseThrow(Refused::notFound);
		if (!waits.test(resource)) {
			throw new Refused(LibraryReason.NO_LONGER_WAITS);
		}
		if (seen != null && seen != resource.version()) {
			throw new Refused(LibraryReason.CHANGED_SINCE_SEEN);
		}
	}

	/**
	 * Takes one off its queue by what it becomes; same words as for {@link #hold}.
	 */
	void become(Actor actor, String id, Long seen, Predicate<Resource> waits, ResourceStatus status) {
		hold(id, seen, waits);
		curation.become(actor, id, status);
	}

	/**
	 * Makes a resource again what it was when it waited.
	 *
	 * @param deed   what took it off its queue
	 * @param waited what it was before
	 * @throws Refused not-found; changed-since-seen when anything else was done last
	 */
	void putBack(Actor actor, String id, Deed deed, ResourceStatus waited) {
		putBack(actor, id, (last, before) -> last.deed() == deed && before.status() == waited);
	}

	/** @param tookOff whether that is what the newest version did to the one before it */
	void putBack(Actor actor, String id, BiPredicate<ResourceVersion, ResourceVersion> tookOff) {
		var versions = store.versions(id);
		if (versions.isEmpty()) {
			throw Refused.notFound();
		}
		if (versions.size() < 2 || !tookOff.test(versions.get(0), versions.get(1))) {
			throw new Refused(LibraryReason.CHANGED_SINCE_SEEN);
		}
		curation.takeBack(actor, id, versions.get(0).number(), versions.get(1).number());
	}
}
