package org.cmn.portal.search;

/** How many slips of the finger lie between two words. */
final class Edits {

	private Edits() {
	}

	/** Insertions, deletions, replacements and swaps of neighbours; people rarely miss the first letter, so it costs double. */
	static int between(String wrong, String right) {
		int[][] cost = new int[wrong.length() + 1][right.length() + 1];
		for (int i = 0; i <= wrong.length(); i++) {
			for (int j = 0; j <= right.length(); j++) {
				if (i == 0 || j == 0) {
					cost[i][j] = i + j;
					continue;
				}
				int replaced = wrong.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
				cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + replaced);
				if (swapped(wrong, i, right, j)) {
					cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
				}
			}
		}
		boolean sameFirst = !wrong.isEmpty() && !right.isEmpty() && wrong.charAt(0) == right.charAt(0);
		return cost[wrong.length()][right.length()] + (sameFirst ? 0 : 1);
	}

	private static boolean swapped(String wrong, int i, String right, int j) {
		return i > 1 && j > 1 && wrong.charAt(i - 1) == right.charAt(j - 2) && wrong.charAt(i - 2) == right.charAt(j - 1);
	}
}
