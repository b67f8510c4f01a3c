package org.cmn.portal.links;

import java.time.Instant;

/**
 * What to say of an address.
 *
 * @param checkedAt null when nobody has looked yet
 * @param movedTo   the new address, null unless it moved
 * @param byHand    whether a curator looked and found it right
 * @param found     what the last look found, which may be believed only after some more
 * @param failures  how many looks in a row have failed, at most one a day counted
 */
public record LinkHealth(String address, LinkClass state, Instant checkedAt, String movedTo, boolean byHand, LinkClass found, int failures) {

	/** A new address counts only while it is one: not after a curator found the old one right. */
	static LinkHealth of(String address, LinkClass state, Instant checkedAt, String movedTo, boolean byHand, LinkClass found, int failures) {
		return new LinkHealth(address, state, checkedAt, state == LinkClass.MOVED ? movedTo : null, byHand, found, failures);
	}

	/** Of an address that nothing published has: looked at this once, and not kept. */
	static LinkHealth once(String address, LinkClass found, Instant now, String movedTo) {
		return of(address, found, now, movedTo, false, found, 0);
	}

	public static LinkHealth unknown(String address) {
		return new LinkHealth(address, LinkClass.NOT_CHECKED, null, null, false, LinkClass.NOT_CHECKED, 0);
	}

	/** Whether it failed and is not believed yet. */
	public boolean isTriedAgain() {
		return state == LinkClass.UNREACHED;
	}

	/** Whether one look was enough: the site itself says that there is nothing any more. */
	public boolean isGoneForGood() {
		return state == LinkClass.GONE && !FailureRule.isMany(failures);
	}

	/** Whether readers get there, as far as is known; a page that drifted is for the curator to look at. */
	public boolean isOpen() {
		return !state.isFailure() && state != LinkClass.UNREACHED;
	}
}
