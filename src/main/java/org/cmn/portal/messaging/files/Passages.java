package org.cmn.portal.messaging.files;

import java.util.ArrayList;
import java.util.List;

/** Gathers the words of a file up to a bound. */
class Passages {

	private static final int LONGEST = 200_000;

	private final List<Inspected.Passage> gathered = new ArrayList<>();
	private int room = LONGEST;

	boolean isFull() {
		return room <= 0;
	}

	void add(int page, CharSequence text) {
		var words = text.toString().strip();
		if (!words.isEmpty() && !isFull()) {
			var kept = words.length() > room ? words.substring(0, room) : words;
			gathered.add(new Inspected.Passage(page, kept));
			room -= kept.length();
		}
	}

	List<Inspected.Passage> all() {
		return List.copyOf(gathered);
	}
}
