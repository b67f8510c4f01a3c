package org.cmn.portal.shelf;

import java.time.Instant;

/** A member's own opinion of a resource. */
public record OpinionCard(String resource, boolean helpful, String reason, Instant givenAt) {
}
