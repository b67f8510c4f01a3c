package org.cmn.portal.messaging.web;

import java.util.List;

import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.ConversationCard;
import org.cmn.portal.messaging.MessageView;

/**
 * A message on the page.
 *
 * @param newDay whether a line with the day stands before it
 * @param fresh  whether it is the first that the reader has not seen
 * @param state  {@code stored}, {@code delivered} or {@code seen}, for the reader's own; null for those of others
 * @param author null for the reader's own
 */
public record TalkLine(MessageView view, boolean newDay, boolean fresh, String state, String author) {

	/** @param above what stands before it on the page */
	static TalkLine of(MessageView view, ConversationCard card, Actor reader, List<TalkLine> above) {
		var mine = view.sender().equals(reader.memberId());
		var newDay = above.isEmpty() || !above.get(above.size() - 1).view().day().equals(view.day());
		var fresh = !mine && view.seq() > card.seenUpTo() && above.stream().noneMatch(TalkLine::fresh);
		return new TalkLine(view, newDay, fresh, mine ? state(view, card) : null, mine ? null : author(view, card));
	}

	public boolean isMine() {
		return author == null;
	}

	private static String state(MessageView view, ConversationCard card) {
		if (card.people().stream().allMatch(person -> person.seenUpTo() >= view.seq())) {
			return "seen";
		}
		return card.people().stream().allMatch(person -> person.deliveredUpTo() >= view.seq()) ? "delivered" : "stored";
	}

	private static String author(MessageView view, ConversationCard card) {
		return card.people().stream().filter(person -> person.id().equals(view.sender())).map(ConversationCard.Correspondent::name).findFirst().orElse("");
	}
}
