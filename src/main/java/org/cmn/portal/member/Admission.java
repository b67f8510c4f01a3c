package org.cmn.portal.member;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.security.Identity;

/** What changes when somebody comes in: the first time a member is made, later what a newer token says is taken over. */
@ApplicationScoped
@Transactional
class Admission {

	@Inject
	private MemberStore store;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	Member admit(Identity identity) {
		var known = store.bySubject(identity.subject());
		if (known.isEmpty()) {
			store.addUnlessKnown(new Member(UUID.randomUUID(), identity, clock.instant()));
			known = store.bySubject(identity.subject());
		}
		var member = known.orElseThrow();
		if (member.isOlderThan(identity)) {
			// Several requests may bring the same new token at once: one after the other.
			member = store.findLocked(member.id()).orElseThrow();
			learn(member, identity);
		}
		return member;
	}

	private void learn(Member member, Identity identity) {
		var isNew = member.isNew();
		var before = member.asActor();
		member.learn(identity);
		if (isNew) {
			audit.record(member.asActor(), "member.joined", "member:" + member.id());
		} else if (!before.roles().equals(member.roles())) {
			audit.record(member.asActor(), "member.roles-changed", "member:" + member.id() + " before:" + before.roleNames());
		}
	}
}
