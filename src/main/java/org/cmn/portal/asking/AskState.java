package org.cmn.portal.asking;

/** Open until somebody else has written after it, answered until its asker closes it. */
public enum AskState {
	OPEN, ANSWERED, CLOSED
}
