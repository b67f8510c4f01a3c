package org.cmn.portal.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.cmn.portal.member.MemberDeactivated;
import org.cmn.portal.platform.security.SignInEnded;

/** All sockets of a sign-in end with it (promise S2); those of a deactivated member too, whose sign-ins end (S3). */
@ApplicationScoped
class SignOutClosesSockets {

	@Inject
	private Sockets sockets;

	@Inject
	private Authority authority;

	/** Synchronous: when signing out is answered, nothing is open any more. */
	void signedOut(@Observes SignInEnded ended) {
		sockets.all().stream().filter(socket -> socket.line().signIn().equals(ended.key())).forEach(socket -> socket.end(Ended.SIGNED_OUT));
	}

	void deactivated(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberDeactivated fact) {
		authority.forget(fact.memberId());
	}
}
