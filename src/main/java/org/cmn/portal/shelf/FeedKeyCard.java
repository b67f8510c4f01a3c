package org.cmn.portal.shelf;

import java.time.Instant;

/** A member's feed key, for that member's eyes. */
public record FeedKeyCard(String secret, Instant madeAt) {

	/** Without the secret: what is printed ends in logs. */
	@Override
	public String toString() {
		return "FeedKeyCard of " + madeAt;
	}
}
