package org.cmn.portal.messaging.web;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.ConversationCard;
import org.cmn.portal.messaging.Kept;
import org.cmn.portal.messaging.Retention;

/** On the page of the messages: until when what has ended can be read. */
@Named
@RequestScoped
public class TalkEnd {

	@Inject
	private CurrentActor current;

	@Inject
	private Retention retention;

	private Map<UUID, Kept> kept;

	/** Null for what has not ended. */
	public Kept of(ConversationCard card) {
		if (kept == null && !card.open()) {
			kept = retention.kept(current.get());
		}
		return card.open() ? null : kept.get(card.id());
	}
}
