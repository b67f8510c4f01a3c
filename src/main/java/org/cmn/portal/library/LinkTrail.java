package org.cmn.portal.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.audit.Audit;

/** The audit lines of looking after links: in a transaction even where going out to look has none. */
@ApplicationScoped
@Transactional
class LinkTrail {

	@Inject
	private Audit audit;

	void checked(Actor actor, String id) {
		audit.record(actor, "resource.link-checked", "resource:" + id);
	}

	void confirmed(Actor actor, String id) {
		audit.record(actor, "resource.link-confirmed", "resource:" + id);
	}
}
