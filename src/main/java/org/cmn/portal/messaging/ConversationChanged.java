package org.cmn.portal.messaging;

import java.util.Set;
import java.util.UUID;

/** A conversation was opened, ended or resumed, or closed to messages, or something about it was reported: lists of conversations are out of date. */
public record ConversationChanged(UUID conversation, Set<UUID> participants) {
}
