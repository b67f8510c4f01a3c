package org.cmn.portal.platform.rest;

import java.util.regex.Pattern;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/** The numbers by which a program goes through a list: one that is out of bounds is named, not bent into shape. */
public final class Paging {

	/** No list of the API gives more at once. */
	public static final int LARGEST = 100;
	private static final int LAST = 100_000;
	/** Also one that no int can hold. */
	private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

	private Paging() {
	}

	/** Why a text is no page or size of a list, as the query says it. */
	static FieldRefusal refusal(String field, String text) {
		var most = switch (field) {
			case "page" -> LAST;
			case "size" -> LARGEST;
			default -> 0;
		};
		return most > 0 && text != null && WHOLE.matcher(text.strip()).matches() ? new FieldRefusal(field, CommonReason.OUT_OF_BOUNDS, 1, most) : new FieldRefusal(field, CommonReason.NOT_A_NUMBER);
	}

	/** @throws Refused unless the page is 1 to {@value #LAST} and the size 1 to {@value #LARGEST} */
	public static void require(int page, int size) {
		var checks = new Checks();
		checks.within("page", page, 1, LAST);
		checks.within("size", size, 1, LARGEST);
		checks.done();
	}
}
