package org.cmn.portal.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * What was stored at one portal reaches the sockets at the others: they are told which conversation, nothing else, and
 * tell the clients, who catch up from the database as after a cut. So a portal that dies or a grid that splits loses
 * nothing, and no word of a message passes between portals.
 */
@ApplicationScoped
class Elsewhere {

	private static final String TOPIC = "conversation";

	@Inject
	private Grid grid;

	@Inject
	private Live live;

	@Inject
	private Background background;

	void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
		grid.hear(TOPIC, this::hear);
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageSent fact) {
		tell(fact.message().conversation(), fact.participants());
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MarkMoved fact) {
		tell(fact.conversation(), fact.hearers());
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageChanged fact) {
		tell(fact.message().conversation(), fact.participants());
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageHidden fact) {
		tell(fact.message().conversation(), Set.of(fact.member()));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) OwnViewChanged fact) {
		tell(fact.conversation(), Set.of(fact.member()));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftKept fact) {
		tell(fact.conversation(), Set.of(fact.member()));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeenChoiceChanged fact) {
		tell(fact.conversation(), fact.participants());
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged fact) {
		tell(fact.conversation(), fact.participants());
	}

	private void tell(UUID conversation, Set<UUID> participants) {
		grid.tell(TOPIC, () -> conversation + participants.stream().map(member -> " " + member).collect(Collectors.joining()));
	}

	/** Nobody is told who is not connected here, and what they may read the catching up decides. */
	private void hear(String words) {
		List<UUID> ids = Arrays.stream(words.split(" ")).map(UUID::fromString).toList();
		background.promptly("tell of another portal's message", () -> live.push(ids.subList(1, ids.size()), Frames.of("missed").add("conversation", ids.getFirst().toString()).build().toString()));
	}
}
