package org.cmn.portal.links;

/** There was no answer. Never carries what a server said: only our own words. */
class ReadFailed extends Exception {

	private static final long serialVersionUID = 1L;

	private final Trouble trouble;

	ReadFailed(Trouble trouble) {
		super(trouble.name(), null, false, false);
		this.trouble = trouble;
	}

	Trouble trouble() {
		return trouble;
	}
}
