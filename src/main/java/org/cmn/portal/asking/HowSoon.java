package org.cmn.portal.asking;

/** How soon an answer helps. Nothing here is for today: then a telephone is the right way, and the page says which. */
public enum HowSoon {
	NO_HURRY, THIS_WEEK, TWO_DAYS, TODAY
}
