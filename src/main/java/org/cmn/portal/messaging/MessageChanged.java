package org.cmn.portal.messaging;

import java.util.Set;
import java.util.UUID;

/**
 * Something became of a message after it was sent.
 *
 * @param hiddenBy who put it away: they are told that it changed, not what it says
 */
public record MessageChanged(Message message, Set<UUID> participants, Set<UUID> hiddenBy) {
}
