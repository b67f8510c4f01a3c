package org.cmn.portal.asking;

/** What the asker says of the answer. */
public enum Helped {
	YES, PARTLY, NO
}
