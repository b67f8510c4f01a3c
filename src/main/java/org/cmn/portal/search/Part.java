package org.cmn.portal.search;

/**
 * The parts of a thing that people search by. A word of the title counts as much as three in the summary; the weights
 * are written into the index, so changing one asks for a rebuild ({@link SearchIndex#SCHEMA}).
 */
public enum Part {
	TITLE(3),
	/** What it, or who stands behind it, was called before. */
	FORMER(3), TOPICS(2), ORGANISATION(1),
	/** The words of its kind and its audience: guideline, pharmacist. */
	LABELS(1), SUMMARY(1),
	/** The text behind the link: only found by, never shown. */
	BODY(1);

	private final int weight;

	Part(int weight) {
		this.weight = weight;
	}

	int weight() {
		return weight;
	}
}
