package org.cmn.portal.notices;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.cmn.portal.live.Frames;
import org.cmn.portal.live.Live;
import org.cmn.portal.platform.background.Background;

/** Lets the bell ring where the member is now: the frame says that there is something, and the page asks how much. */
@ApplicationScoped
class NoticeDelivery {

	@Inject
	private Live live;

	@Inject
	private Background background;

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeGiven fact) {
		background.promptly("ring the bell", () -> live.push(Set.of(fact.member()), Frames.of("notice").build().toString()));
	}
}
