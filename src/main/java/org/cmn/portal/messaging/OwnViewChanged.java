package org.cmn.portal.messaging;

import java.util.UUID;

/** A participant keeps a conversation in another way for themselves: their other windows do the same. */
public record OwnViewChanged(UUID conversation, UUID member, OwnView view) {
}
