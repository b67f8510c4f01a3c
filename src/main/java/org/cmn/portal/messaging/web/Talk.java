package org.cmn.portal.messaging.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.ConversationCard;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.OwnViews;
import org.cmn.portal.messaging.Reaction;
import org.cmn.portal.messaging.Shapes;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.omnifaces.cdi.Param;

/** The page {@code /messages}: the list of conversations, and the one that was chosen or needs its reader most. */
@Named
@RequestScoped
public class Talk {

	/** What is shown at once, some screens of a phone, and more where more is unread; the rest is fetched backwards. */
	static final int SHOWN = 30;
	/** So many of them from the message on that is looked for. */
	private static final int BELOW = 24;

	@Inject
	private CurrentActor current;

	@Inject
	private Messaging messaging;

	@Inject
	private OwnViews views;

	@Inject
	private Shapes shapes;

	@Inject
	@Param
	private String conversation;

	/** A member instead of a conversation: for pages that know who somebody's partner is, and no more. */
	@Inject
	@Param(name = "with")
	private String partner;

	/** A group instead of its conversation, for the same pages. */
	@Inject
	@Param
	private String group;

	@Inject
	@Param
	private Long before;

	/** A day to begin at, as a browser sends it. */
	@Inject
	@Param
	private String on;

	private List<ConversationCard> cards;
	private List<TalkLine> lines;
	private Long target;

	public List<ConversationCard> getCards() {
		if (cards == null) {
			cards = messaging.conversations(actor());
		}
		return cards;
	}

	/** Whether the reader asked for this one: a phone shows the list until then. */
	public boolean isChosen() {
		return conversation != null || partner != null || group != null;
	}

	/** Null when there is no conversation at all. */
	public ConversationCard getCard() {
		if (!isChosen()) {
			return getCards().stream().findFirst().orElse(null);
		}
		return getCards().stream().filter(this::isMeant).findFirst().orElseThrow(Refused::notFound);
	}

	private boolean isMeant(ConversationCard card) {
		if (conversation != null || group != null) {
			return conversation != null ? card.id().toString().equals(conversation) : card.group() != null && card.group().id().toString().equals(group);
		}
		return card.group() == null && card.people().stream().anyMatch(person -> person.id().toString().equals(partner));
	}

	public List<TalkLine> getLines() {
		if (lines == null) {
			lines = getCard() == null ? List.of() : read(getCard());
		}
		return lines;
	}

	/** The number of the first message shown, 0 when there is none. */
	public long getFirst() {
		return getLines().isEmpty() ? 0 : getLines().get(0).view().seq();
	}

	/** Whether there is something before it that is the reader's to read. */
	public boolean isEarlier() {
		return getFirst() > 1 && (getCard().group() == null || !messaging.messagesBefore(actor(), getCard().id(), getFirst(), 1).isEmpty());
	}

	public long getLast() {
		return getLines().isEmpty() ? 0 : getLines().get(getLines().size() - 1).view().seq();
	}

	/** Whether it ends with something that its reader has not said to have read. */
	public boolean isUnread() {
		return getCard().unread() > 0 && before == null && getTarget() == 0;
	}

	public String when(ConversationCard card) {
		return shapes.moment(card.lastAt(), actor());
	}

	/** Who is in its group, the reader first while they are. */
	public String getPeople() {
		var names = new ArrayList<String>(getCard().group().present() ? List.of(Texts.in(actor().locale()).get("messaging.thread.you")) : List.of());
		getCard().present().stream().map(ConversationCard.Correspondent::name).sorted().forEach(names::add);
		return String.join(", ", names);
	}

	/** Whether the reader is the mentor of its group. */
	public boolean isLeading() {
		return getCard().group() != null && getCard().group().mentor().equals(getMe());
	}

	public List<Reaction> getReactions() {
		return List.of(Reaction.values());
	}

	public UUID getMe() {
		return actor().memberId();
	}

	/** The number of the message to begin at; 0 for the newest. */
	public long getTarget() {
		if (target == null) {
			target = getCard() == null || day() == null ? 0 : views.first(actor(), getCard().id(), day());
		}
		return target;
	}

	/** The day that was asked for. */
	private LocalDate day() {
		try {
			return on == null || on.isBlank() ? null : LocalDate.parse(on);
		} catch (DateTimeParseException e) {
			throw Refused.fields(List.of(new FieldRefusal("on", CommonReason.NOT_A_TIME)));
		}
	}

	private List<TalkLine> read(ConversationCard card) {
		long end = before != null ? before : getTarget() > 0 ? getTarget() + BELOW : card.lastSeq() + 1;
		var upTo = Math.min(end, card.lastSeq() + 1);
		var read = new ArrayList<TalkLine>();
		for (var view : shapes.views(messaging.messagesBefore(actor(), card.id(), upTo, shown(card)), actor())) {
			read.add(TalkLine.of(view, card, actor(), read));
		}
		return read;
	}

	/** The unread ones with the last one that was read, as far as one question for messages goes. */
	private int shown(ConversationCard card) {
		var whole = before == null && getTarget() == 0;
		return whole ? (int) Math.clamp(card.lastSeq() - card.readUpTo() + 1, SHOWN, Messaging.PAGE) : SHOWN;
	}

	private Actor actor() {
		return current.get();
	}
}
