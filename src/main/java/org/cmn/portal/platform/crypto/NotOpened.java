package org.cmn.portal.platform.crypto;

/** A sealed value did not open: another key, another place, or changed bytes. Says nothing of its content. */
public class NotOpened extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotOpened() {
		super("A sealed value does not open: it was sealed with another key or for another place, or its bytes were changed.");
	}
}
