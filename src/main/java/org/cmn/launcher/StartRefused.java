package org.cmn.launcher;

/** Why the portal does not start, in one sentence for the person at the terminal: the thing, and the setting that changes it. */
final class StartRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StartRefused(String sentence) {
		super(sentence);
	}

	StartRefused(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
