package org.cmn.portal.guard;

import java.util.List;

/**
 * A text that may be kept: nothing was found in it, or a reason was given for what was.
 *
 * @param reason null where nothing was found
 */
public record Verdict(List<Finding> findings, PassReason reason) {

	private static final Verdict CLEAN = new Verdict(List.of(), null);

	static Verdict clean() {
		return CLEAN;
	}
}
