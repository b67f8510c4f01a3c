package org.cmn.portal.messaging;

import java.util.UUID;

/** A conversation is being erased: told inside the transaction, before its rows go. Who keeps anything with its id erases that now. */
public record ConversationErased(UUID conversation) {
}
