package org.cmn.portal.messaging;

import org.cmn.portal.platform.refusal.Reason;

/** Why a message is not taken. */
public enum MessagingReason implements Reason {
	/** The conversation can be read, no longer written in. */
	CONVERSATION_ENDED(Kind.CONFLICT),
	/** 1 to 64 letters, digits, hyphens and underscores. */
	CLIENT_ID_NOT_USABLE(Kind.INVALID),
	/** Another text was sent with it. */
	CLIENT_ID_TAKEN(Kind.CONFLICT);

	private final Kind kind;

	MessagingReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
