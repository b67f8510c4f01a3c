package org.cmn.portal.messaging;

import java.util.UUID;

/** A participant put a message away for their own eyes, or took it out again: their other windows do the same. */
public record MessageHidden(Message message, UUID member) {
}
