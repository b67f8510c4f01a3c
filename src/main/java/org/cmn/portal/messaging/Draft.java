package org.cmn.portal.messaging;

import java.util.regex.Pattern;

import org.cmn.portal.platform.refusal.Checks;

/** What a client wants to send, checked: the rules of a message's text live here. */
record Draft(PrivateText text, String clientId) {

	/** In characters as people count them. Four bytes each, a message still fits into a frame of 16 KB. */
	static final int LIMIT = 4000;

	private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	/** @throws org.cmn.portal.platform.refusal.Refused naming {@code text} or {@code clientId} */
	static Draft of(String text, String clientId) {
		var checks = new Checks();
		var kept = checks.required("text", text, LIMIT);
		if (clientId == null || !CLIENT_ID.matcher(clientId).matches()) {
			checks.refuse("clientId", MessagingReason.CLIENT_ID_NOT_USABLE);
		}
		checks.done();
		return new Draft(new PrivateText(kept), clientId);
	}
}
