package org.cmn.portal.library;

/** What a curator did about a search without a good result. */
public enum AskedState {
	OPEN, ANSWERED, SET_ASIDE
}
