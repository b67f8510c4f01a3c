package org.cmn.portal.notices;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.cmn.portal.live.Frames;
import org.cmn.portal.live.Live;
import org.cmn.portal.platform.background.Background;
import org.cmn.portal.platform.grid.Grid;

/**
 * Lets the bell ring where the member is now, at this portal and at the others: the frame says that there is something, and the
 * page asks how much.
 */
@ApplicationScoped
class NoticeDelivery {

	private static final String TOPIC = "notice";

	@Inject
	private Live live;

	@Inject
	private Grid grid;

	@Inject
	private Background background;

	void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
		grid.hear(TOPIC, member -> ring(UUID.fromString(member)));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeGiven fact) {
		grid.tell(TOPIC, () -> fact.member().toString());
		ring(fact.member());
	}

	private void ring(UUID member) {
		background.promptly("ring the bell", () -> live.push(Set.of(member), Frames.of("notice").build().toString()));
	}
}
