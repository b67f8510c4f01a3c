package org.cmn.portal.asking;

/** As much of an age as a question needs, and no more; beyond 89 years an age alone can point to a person. */
public enum AgeBand {
	NO_PATIENT, CHILD, YOUTH, YOUNG_ADULT, ADULT, MIDDLE_AGED, OLDER
}
