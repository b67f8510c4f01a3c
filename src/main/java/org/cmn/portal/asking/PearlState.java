package org.cmn.portal.asking;

import java.util.Locale;

/** How far the giving of a question's outcome has come, for one of its two people. */
public enum PearlState {
	/** Nobody has proposed it. */
	NONE,
	/** The reader has, and the other one has not answered. */
	PROPOSED,
	/** The other one has, and waits for the reader. */
	TO_AGREE,
	/** Both agree: the library has it. */
	AGREED;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
