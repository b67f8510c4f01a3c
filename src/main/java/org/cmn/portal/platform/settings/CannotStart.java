package org.cmn.portal.platform.settings;

/**
 * Why the portal refuses to start, in one sentence that names the thing and the setting. Whoever started the portal looks
 * for this class's name in the log and shows the sentence: keep it on one line.
 */
public class CannotStart extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	public CannotStart(String sentence) {
		super(sentence);
	}
}
