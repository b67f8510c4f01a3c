package org.cmn.portal.messaging;

import java.util.Set;
import java.util.UUID;

/** A message was stored. Carries all that telling it needs, so that telling asks the database nothing. */
public record MessageSent(Message message, Set<UUID> participants) {
}
