package org.cmn.portal.platform.time;

/** How much of a moment is written, and how. The order and the words are the language's own. */
public enum Style {
	/** Tuesday, December 1, 2026 at 6:00 a.m. */
	LONG("yMMMMEEEEdjm"),
	/** Dec 1, 2026, 6:00 a.m. */
	SHORT("yMMMdjm"),
	/** Tuesday, December 1, 2026 */
	DATE("yMMMMEEEEd"),
	/** Dec 1, 2026 */
	SHORT_DATE("yMMMd"),
	/** 6:00 a.m. */
	TIME("jm"),
	/** December 2026, over a list. */
	MONTH_OF_YEAR("yMMMM"),
	/** Dec, on a date block; its siblings are the next two. */
	MONTH("MMM"),
	DAY("d"),
	WEEKDAY("EEE");

	/** CLDR's name for the parts wanted. */
	final String skeleton;

	Style(String skeleton) {
		this.skeleton = skeleton;
	}
}
