package org.cmn.portal.messaging;

import java.util.UUID;

/**
 * A participant has gone on writing: their other windows show it.
 *
 * @param by what the window calls itself that sent it, and needs not be told
 */
public record DraftKept(UUID conversation, UUID member, KeptDraft draft, String by) {
}
