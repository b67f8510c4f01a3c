package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message, opened for a participant.
 *
 * @param seq      its place in the conversation: 1, 2, 3 … without a gap
 * @param cards    what it points to, in the order in which it was attached
 * @param clientId what the sender's client called it before it had a place
 */
public record Message(UUID conversation, long seq, UUID sender, String clientId, PrivateText text, List<CardReference> cards, Instant sentAt) {
}
