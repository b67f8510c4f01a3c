package org.cmn.launcher;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of the right names somebody may have meant. */
final class Nearest {

	/** So much of a name may be wrong; what is less like any other was hardly meant to be it. */
	private static final double WRONG = 0.35;

	private Nearest() {
	}

	static Optional<String> to(String name, Collection<String> right) {
		return right.stream().min(Comparator.comparingInt(each -> mistakes(name, each))).filter(each -> mistakes(name, each) <= WRONG * name.length());
	}

	/** How many letters are missing, too many or wrong (Levenshtein's distance). */
	private static int mistakes(String one, String other) {
		int[] above = new int[other.length() + 1];
		for (int column = 0; column < above.length; column++) {
			above[column] = column;
		}
		for (int row = 1; row <= one.length(); row++) {
			int[] line = new int[above.length];
			line[0] = row;
			for (int column = 1; column < line.length; column++) {
				int wrong = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
				line[column] = Math.min(wrong, 1 + Math.min(above[column], line[column - 1]));
			}
			above = line;
		}
		return above[other.length()];
	}
}
