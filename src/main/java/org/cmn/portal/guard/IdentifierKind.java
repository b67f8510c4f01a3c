package org.cmn.portal.guard;

/** What kind of thing leads to one patient. The names are part of the API and of the rules. */
public enum IdentifierKind {
	HEALTH_NUMBER, OTHER_NUMBER, CHART_NUMBER, BIRTH_DATE, PHONE, EMAIL, ADDRESS, PLATE, AGE, INITIALS, NAME,
	/** Not telling alone, but with what stands beside it: a small place, an age, a rare event, an office. */
	PLACE;

	/** Whether it leads to one person by itself, as a number does, and a name need not. */
	boolean standsAlone() {
		return this != AGE && this != INITIALS && this != NAME && this != PLACE;
	}
}
