package org.cmn.portal.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.messaging.ConversationErased;

/** With a conversation go the notes beside the questions in it, in the same transaction. */
@ApplicationScoped
class AskErasure {

	@Inject
	private AskStore store;

	void erase(@Observes ConversationErased fact) {
		store.erase(fact.conversation());
	}
}
