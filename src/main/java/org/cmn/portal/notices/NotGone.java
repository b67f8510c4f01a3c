package org.cmn.portal.notices;

/** A mail did not go. Without a cause: what a server says may hold an address, and would end in the log (promise P4). */
class NotGone extends Exception {

	private static final long serialVersionUID = 1L;

	private final MailFault fault;

	NotGone(MailFault fault) {
		super(fault.name());
		this.fault = fault;
	}

	MailFault fault() {
		return fault;
	}
}
