package org.cmn.portal.messaging;

import org.cmn.portal.platform.refusal.Reason;

/** Why a message is not taken. */
public enum MessagingReason implements Reason {
	/** The conversation can be read, no longer written in. */
	CONVERSATION_ENDED(Kind.CONFLICT),
	/** Somebody in it blocks messages; who is not said. */
	CANNOT_WRITE_NOW(Kind.CONFLICT),
	/** Who was in the group can read what was written until then. */
	LEFT_GROUP(Kind.CONFLICT),
	/** One of many must not silence the others. */
	BLOCK_IN_GROUP(Kind.CONFLICT),
	/** A rule about how long conversations are kept begins today or later, within ten years. */
	DAY_NOT_TO_COME(Kind.INVALID),
	RULE_ON_THAT_DAY(Kind.INVALID),
	/** Only what others wrote is reported. */
	OWN_MESSAGE(Kind.CONFLICT),
	/** 1 to 64 letters, digits, hyphens and underscores. */
	CLIENT_ID_NOT_USABLE(Kind.INVALID),
	/** Another text, or other cards, were sent with it. */
	CLIENT_ID_TAKEN(Kind.CONFLICT),
	/** Not in the library, not published, no event, or nothing that can be a card. */
	CARD_NOT_FOUND(Kind.INVALID),
	/** The limit, and how many there are. */
	TOO_MANY_CARDS(Kind.INVALID),
	/** It answers a message that is not there. */
	REPLY_NOT_FOUND(Kind.INVALID),
	/** The limit, in minutes. */
	TOO_LATE_TO_EDIT(Kind.CONFLICT),
	/** Somebody has it before their eyes. */
	SEEN_ALREADY(Kind.CONFLICT),
	/** Where what was seen is not shown: it has reached somebody's device. */
	DELIVERED_ALREADY(Kind.CONFLICT),
	/** Until the report is closed it stays what it is. */
	MESSAGE_REPORTED(Kind.CONFLICT),
	/** There is nothing left to change. */
	MESSAGE_WITHDRAWN(Kind.CONFLICT);

	private final Kind kind;

	MessagingReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
