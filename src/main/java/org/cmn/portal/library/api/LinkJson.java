package org.cmn.portal.library.api;

import java.time.Instant;

import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.links.LinkHealth;

/**
 * What is known of an address.
 *
 * @param state     {@code fine}, {@code moved}, {@code blocked}, {@code unreached}, {@code gone} …
 * @param checkedAt absent when nobody has looked yet
 * @param movedTo   the new address, if it moved for good
 * @param byHand    whether a curator looked and found it right
 * @param lastFound of one that is tried again, what the last look found, such as {@code timeout}; absent for others
 */
public record LinkJson(@JsonbProperty("class") String state, Instant checkedAt, String movedTo, boolean byHand, @JsonbProperty("last_found") String lastFound) {

	static LinkJson of(LinkHealth health) {
		return health == null ? null : new LinkJson(health.state().code(), health.checkedAt(), health.movedTo(), health.byHand(),
				health.isTriedAgain() ? health.found().code() : null);
	}
}
