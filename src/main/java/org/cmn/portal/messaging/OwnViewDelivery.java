package org.cmn.portal.messaging;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import org.cmn.portal.live.Frames;
import org.cmn.portal.live.Live;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.background.Background;

/** Tells a participant's windows how they keep a conversation and what they are writing, and everybody's whether what was seen is shown. */
@ApplicationScoped
class OwnViewDelivery {

	@Inject
	private Live live;

	@Inject
	private Shapes shapes;

	@Inject
	private Background background;

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) OwnViewChanged fact) {
		background.promptly("deliver a participant's view", () -> live.push(Set.of(fact.member()),
				shapes.own(Frames.of("own").add("conversation", fact.conversation().toString()), fact.view()).build().toString()));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeenChoiceChanged fact) {
		background.promptly("deliver marks anew", () -> fact.marks().forEach(mark -> live.push(fact.participants(), reader -> frame(fact, mark, reader).build().toString())));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftKept fact) {
		background.promptly("deliver a draft", () -> live.push(Set.of(fact.member()), reader -> MessageJson
				.add(Frames.of("draft").add("conversation", fact.conversation().toString()).add("by", fact.by()), shapes.draft(fact.draft(), fact.conversation(), reader)).build().toString()));
	}

	private JsonObjectBuilder frame(SeenChoiceChanged fact, Mark mark, Actor reader) {
		return shapes.mark(Frames.of("mark").add("conversation", fact.conversation().toString()), mark.asSeenBy(reader.memberId(), fact.shown()));
	}
}
