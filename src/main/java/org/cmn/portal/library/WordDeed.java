package org.cmn.portal.library;

/** What was done to a word of a vocabulary, as the audit trail names it. */
public enum WordDeed {
	ADDED, CHANGED, DELETED, MERGED, UNMERGED
}
