package org.cmn.portal.asking;

import java.util.UUID;

/** Nobody waits for an answer about what came of a question any more: it was agreed to, refused or taken back. */
public record PearlSettled(UUID ask) {
}
