package org.cmn.portal.links;

import java.time.Instant;

/**
 * What to say of an address.
 *
 * @param checkedAt null when nobody has looked yet
 * @param movedTo   the new address, null unless it moved
 * @param byHand    whether a curator looked and found it right
 */
public record LinkHealth(String address, LinkClass state, Instant checkedAt, String movedTo, boolean byHand) {

	/** A new address counts only while it is one: not after a curator found the old one right. */
	static LinkHealth of(String address, LinkClass state, Instant checkedAt, String movedTo, boolean byHand) {
		return new LinkHealth(address, state, checkedAt, state == LinkClass.MOVED ? movedTo : null, byHand);
	}

	public static LinkHealth unknown(String address) {
		return new LinkHealth(address, LinkClass.NOT_CHECKED, null, null, false);
	}

	/** Whether readers get there, as far as is known; a page that drifted is for the curator to look at. */
	public boolean isOpen() {
		return !state.isFailure() && state != LinkClass.UNREACHED;
	}
}
