package org.cmn.portal.shelf;

import java.time.Instant;

import org.cmn.portal.library.ResourceCard;

/**
 * A resource on a shelf.
 *
 * @param card null when the library no longer has it; the note stays
 */
public record KeptResource(String resource, ResourceCard card, String note, Instant savedAt) {
}
