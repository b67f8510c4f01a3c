package org.cmn.portal.messaging.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.After;
import org.cmn.portal.messaging.ConversationCard;
import org.cmn.portal.messaging.MessageView;
import org.cmn.portal.messaging.Prose;

/**
 * A message on the page.
 *
 * @param group  whether it stands in a group
 * @param newDay whether a line with the day stands before it
 * @param fresh  whether it is the first that the reader has not seen
 * @param state  {@code stored}, {@code delivered} or {@code seen}, for the reader's own; null for those of others. In a group {@code stored},
 *               {@code deliveredSome}, {@code deliveredAll}, {@code seenSome} or {@code seenAll}
 * @param author null for the reader's own
 * @param names  the others, by their ids
 * @param hearers who is in it and can read the message, but for the reader
 * @param reach  those of them of whom the state tells
 * @param quoted whose message it answers; null for the reader's own, and where it answers none
 */
public record TalkLine(MessageView view, boolean group, boolean newDay, boolean fresh, String state, String author, String quoted, Map<UUID, String> names,
		List<ConversationCard.Correspondent> hearers, List<ConversationCard.Correspondent> reach) {

	/** @param above what stands before it on the page */
	static TalkLine of(MessageView view, ConversationCard card, Actor reader, List<TalkLine> above) {
		var mine = view.sender().equals(reader.memberId());
		var newDay = above.isEmpty() || !above.get(above.size() - 1).view().day().equals(view.day());
		// Where the first unread one stands further up, it is none of these.
		var begins = above.isEmpty() ? view.seq() : above.getFirst().view().seq();
		var fresh = !mine && view.seq() > card.readUpTo() && begins <= card.readUpTo() + 1 && above.stream().noneMatch(TalkLine::fresh);
		var quoted = view.reply() == null || view.reply().sender().equals(reader.memberId()) ? null : author(view.reply().sender(), card);
		var hearers = card.present().stream().filter(person -> person.since() < view.seq()).toList();
		var seen = hearers.stream().filter(person -> person.seenUpTo() >= view.seq()).toList();
		var reach = seen.isEmpty() ? hearers.stream().filter(person -> person.deliveredUpTo() >= view.seq()).toList() : seen;
		var some = reach.isEmpty() ? "stored" : (seen.isEmpty() ? "delivered" : "seen") + (reach.size() == hearers.size() ? "All" : "Some");
		var state = card.group() == null ? state(view, card) : some;
		return new TalkLine(view, card.group() != null, newDay, fresh, mine && !view.after().gone() ? state : null, mine ? null : author(view.sender(), card), quoted,
				card.people().stream().collect(Collectors.toMap(ConversationCard.Correspondent::id, ConversationCard.Correspondent::name)), hearers, reach);
	}

	/** Of whom the state tells, by name. */
	public String getReachedNames() {
		return reach.stream().map(ConversationCard.Correspondent::name).collect(Collectors.joining(", "));
	}

	public boolean isMine() {
		return author == null;
	}

	/** Whether the reader thinks so. */
	public boolean isSaidByMe(After.Said said) {
		return said.by().stream().anyMatch(member -> !names.containsKey(member));
	}

	/** The others who think so, by name. */
	public String saidBy(After.Said said) {
		return said.by().stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

	/** The words with their marks, safe to be written into a page. */
	public String getHtml() {
		return Prose.html(view.text());
	}

	private static String state(MessageView view, ConversationCard card) {
		if (card.people().stream().allMatch(person -> person.seenUpTo() >= view.seq())) {
			return "seen";
		}
		return card.people().stream().allMatch(person -> person.deliveredUpTo() >= view.seq()) ? "delivered" : "stored";
	}

	private static String author(UUID sender, ConversationCard card) {
		return card.people().stream().filter(person -> person.id().equals(sender)).map(ConversationCard.Correspondent::name).findFirst().orElse("");
	}
}
