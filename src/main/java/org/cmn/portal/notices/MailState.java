package org.cmn.portal.notices;

/** How far a mail has come. */
public enum MailState {
	WAITING,
	SENDING,
	/** The mail server has taken it. */
	SENT,
	/** In a sample it goes nowhere, and the administrator can read it. */
	SHOWN,
	/** The server would not have it, or did not answer for days. */
	GIVEN_UP,
	/** The line broke while it was handed over: it may have arrived, so it does not go a second time. */
	UNSURE,
	/** By the time it could go, its receiver wanted no mails or was no member. */
	DROPPED
}
