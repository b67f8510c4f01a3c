package org.cmn.portal.messaging;

import java.util.List;

/**
 * What somebody wants to send.
 *
 * @param text     1 to 4000 characters; none are needed beside a card
 * @param cards    at most 5 resources that are in the library now, or events; null for none
 * @param replyTo  the number of the message that this one answers; null for none
 * @param clientId 1 to 64 letters, digits, hyphens and underscores; the same for each try of one message
 * @param pass     why words that could lead to a patient may stay; null where there are none
 */
public record NewMessage(String text, List<CardReference> cards, Long replyTo, String clientId, String pass) {

	/** Without text and cards. */
	@Override
	public String toString() {
		return "message " + clientId;
	}
}
