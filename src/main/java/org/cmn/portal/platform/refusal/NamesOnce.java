package org.cmn.portal.platform.refusal;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

import jakarta.json.stream.JsonParser;

/** Every name stands once in its object of JSON: of two the parsers keep the last and lose the first without a word. */
public final class NamesOnce {

	private static final int LONGEST_SHOWN = 64;

	private NamesOnce() {
	}

	/**
	 * Reads to the end.
	 *
	 * @throws Refused          key-twice, with the first name that stands twice in one object
	 * @throws RuntimeException of the parser's own when it is no JSON
	 */
	public static void require(JsonParser parser) {
		var names = new ArrayDeque<Set<String>>();
		while (parser.hasNext()) {
			switch (parser.next()) {
				case START_OBJECT -> names.push(new HashSet<>());
				case END_OBJECT -> names.pop();
				case KEY_NAME -> add(parser.getString(), names.element());
				default -> { }
			}
		}
	}

	private static void add(String name, Set<String> names) {
		if (!names.add(name)) {
			throw new Refused(CommonReason.KEY_TWICE, name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…");
		}
	}
}
