package org.cmn.portal.messaging.files;

/** Ends an inspection: the file is not taken. */
class NotTaken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final FileReason reason;

	NotTaken(FileReason reason) {
		super(reason.code(), null, false, false);
		this.reason = reason;
	}

	FileReason reason() {
		return reason;
	}
}
