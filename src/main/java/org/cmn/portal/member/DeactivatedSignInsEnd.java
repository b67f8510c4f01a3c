package org.cmn.portal.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;
import org.cmn.portal.platform.security.Ending;
import org.cmn.portal.platform.security.SessionRegistry;

/** After a deactivation: the sign-ins of that member on this node end at once; other nodes see it at their next round. */
@ApplicationScoped
public class DeactivatedSignInsEnd {

	@Inject
	private Background background;

	@Inject
	private SessionRegistry registry;

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberDeactivated fact) {
		background.run("end sign-ins", () -> registry.endAllOf(fact.subject(), Ending.DEACTIVATED));
	}
}
