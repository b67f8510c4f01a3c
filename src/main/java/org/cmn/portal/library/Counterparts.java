package org.cmn.portal.library;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;

/**
 * Keeps the two languages of a resource together: whom one names names it too, and whoever was named before is free again.
 * Each resource that is changed by it has a version of its own.
 */
@ApplicationScoped
class Counterparts {

	@Inject
	private LibraryStore store;

	@Inject
	private Keeping keeping;

	/**
	 * @param said the resources whose own word holds, already written
	 * @return those that followed
	 */
	Set<String> settle(Actor actor, Collection<String> said, Instant now) {
		var followed = new LinkedHashSet<String>();
		if (store.anyPair()) {
			store.namedOneSidedly(said).forEach((named, by) -> pair(actor, named, by, now, followed));
			var settled = new LinkedHashSet<>(said);
			settled.addAll(followed);
			store.left(settled).forEach(left -> pair(actor, left, null, now, followed));
		}
		return followed;
	}

	private void pair(Actor actor, String id, String with, Instant now, Set<String> followed) {
		var resource = store.findLocked(id).orElseThrow();
		resource.pairWith(with, now);
		keeping.keep(actor, resource, Deed.PAIRED);
		followed.add(id);
	}
}
