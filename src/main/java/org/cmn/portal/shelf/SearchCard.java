package org.cmn.portal.shelf;

import java.time.Instant;
import java.util.UUID;

/**
 * A saved search.
 *
 * @param address within the portal
 * @param fresh   how many of its best results were published since the member last looked
 */
public record SearchCard(UUID id, String name, String address, Instant savedAt, Instant lookedAt, int fresh) {
}
