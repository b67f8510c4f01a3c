package org.cmn.portal.asking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;

/**
 * A question as its form gives it.
 *
 * @param question   1 to 2000 characters
 * @param tried      what was tried already; at most 1000 characters, or none
 * @param ageBand    the name of an {@link AgeBand} in small letters, or none
 * @param setting    the name of a {@link Setting} in small letters, or none
 * @param howSoon    the name of a {@link HowSoon} in small letters
 * @param understood whether the asker has said that it is educational and the decision stays with them
 * @param clientId   the same for each try of one question, as for a message
 * @param pass       why words that could lead to a patient may stay, as for a message; null where there are none
 */
public record AskInput(String question, String tried, String ageBand, String setting, String howSoon, boolean understood, String clientId, String pass) {

	static final int QUESTION = 2000;
	static final int TRIED = 1000;

	/** The same, checked. */
	record Checked(String question, String tried, AgeBand ageBand, Setting setting, HowSoon howSoon) {
	}

	/** @throws org.cmn.portal.platform.refusal.Refused naming every wrong field */
	Checked check() {
		var checks = new Checks();
		var checked = new Checked(checks.required("question", question, QUESTION), checks.optional("tried", tried, TRIED),
				choice(checks, "ageBand", AgeBand.class, ageBand).orElse(null), choice(checks, "setting", Setting.class, setting).orElse(null),
				soon(checks));
		if (!understood) {
			checks.refuse("understood", AskingReason.NOT_UNDERSTOOD);
		}
		checks.done();
		return checked;
	}

	private HowSoon soon(Checks checks) {
		if (howSoon == null || howSoon.isBlank()) {
			checks.refuse("howSoon", CommonReason.REQUIRED);
			return null;
		}
		return choice(checks, "howSoon", HowSoon.class, howSoon).orElse(null);
	}

	static <E extends Enum<E>> Optional<E> choice(Checks checks, String field, Class<E> type, String given) {
		if (given == null || given.isBlank()) {
			return Optional.empty();
		}
		var found = Arrays.stream(type.getEnumConstants()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given.strip())).findFirst();
		if (found.isEmpty()) {
			checks.refuse(field, CommonReason.NOT_A_CHOICE);
		}
		return found;
	}
}
