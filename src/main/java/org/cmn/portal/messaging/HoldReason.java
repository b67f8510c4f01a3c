package org.cmn.portal.messaging;

/** Why a conversation is kept longer. One of a few words: nothing about anybody is written down with it. */
public enum HoldReason {
	LEGAL_CLAIM, COMPLAINT, INQUIRY, OTHER
}
