package org.cmn.portal.asking;

/** Where care is given. */
public enum Setting {
	CLINIC, RURAL_CLINIC, PHARMACY, HOSPITAL, EMERGENCY, LONG_TERM_CARE, HOME
}
