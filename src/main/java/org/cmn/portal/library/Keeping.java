package org.cmn.portal.library;

import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.audit.Audit;

/** What belongs to every change of a resource: a version, a line in the audit trail, and the fact for those who must hear. */
@ApplicationScoped
class Keeping {

	@Inject
	private LibraryStore store;

	@Inject
	private Audit audit;

	@Inject
	private Event<ResourceChanged> changed;

	ResourceCard keep(Actor actor, Resource resource, Deed deed) {
		store.keepVersion(resource, deed, actor.memberId());
		audit.record(actor, "resource." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'), "resource:" + resource.id());
		return ResourceCard.of(resource);
	}

	void tell(Set<String> ids) {
		changed.fire(new ResourceChanged(ids));
	}
}
