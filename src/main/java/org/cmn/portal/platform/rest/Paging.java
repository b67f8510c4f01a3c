package org.cmn.portal.platform.rest;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Refused;

/** The numbers by which a program goes through a list: one that is out of bounds is named, not bent into shape. */
public final class Paging {

	/** No list of the API gives more at once. */
	public static final int LARGEST = 100;
	private static final int LAST = 100_000;

	private Paging() {
	}

	/** @throws Refused unless the page is 1 to {@value #LAST} and the size 1 to {@value #LARGEST} */
	public static void require(int page, int size) {
		var checks = new Checks();
		checks.within("page", page, 1, LAST);
		checks.within("size", size, 1, LARGEST);
		checks.done();
	}
}
