package org.cmn.portal.notices;

/** Why a mail did not go, in a word: what a server says may hold addresses. */
public enum MailFault {
	/** It does not answer, or not as agreed. */
	NO_CONNECTION,
	/** It does not know the portal's name and password. */
	NO_ENTRY,
	/** It will not have it now. */
	NOT_NOW,
	/** It will never have it for this address. */
	NO_SUCH_ADDRESS,
	/** The line broke in between. */
	BROKEN_OFF
}
