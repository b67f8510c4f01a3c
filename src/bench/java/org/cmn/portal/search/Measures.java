package org.cmn.portal.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How good rankings are, by the conventions of trec_eval: a query that finds nothing counts as nought. */
final class Measures {

	private static final int SEEN = 10;
	private static final int DEEP = 100;

	private int queries;
	private double gains;
	private double recalls;
	private double reciprocals;

	/** @param grades by document; what is not judged is not relevant */
	double add(Map<String, Integer> grades, List<String> found) {
		double gain = 0;
		var seen = new HashSet<String>();
		int first = 0;
		for (int rank = 1; rank <= Math.min(DEEP, found.size()); rank++) {
			int grade = grades.getOrDefault(found.get(rank - 1), 0);
			if (grade > 0) {
				seen.add(found.get(rank - 1));
				first = first == 0 ? rank : first;
				gain += rank <= SEEN ? discounted(grade, rank) : 0;
			}
		}
		double quality = gain / ideal(grades);
		queries++;
		gains += quality;
		recalls += (double) seen.size() / relevant(grades).size();
		reciprocals += first == 0 ? 0 : 1.0 / first;
		return quality;
	}

	private static double ideal(Map<String, Integer> grades) {
		var sorted = grades.values().stream().filter(grade -> grade > 0).sorted(java.util.Comparator.reverseOrder()).limit(SEEN).toList();
		double ideal = 0;
		for (int rank = 1; rank <= sorted.size(); rank++) {
			ideal += discounted(sorted.get(rank - 1), rank);
		}
		return ideal;
	}

	private static double discounted(int grade, int rank) {
		return grade / (Math.log(rank + 1) / Math.log(2));
	}

	private static Set<String> relevant(Map<String, Integer> grades) {
		var relevant = new HashSet<String>();
		grades.forEach((document, grade) -> {
			if (grade > 0) {
				relevant.add(document);
			}
		});
		return relevant;
	}

	double gain() {
		return gains / queries;
	}

	@Override
	public String toString() {
		return "%.4f | %.4f | %.4f".formatted(gains / queries, recalls / queries, reciprocals / queries).formatted(Locale.ROOT);
	}
}
