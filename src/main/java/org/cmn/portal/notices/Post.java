package org.cmn.portal.notices;

/** The way out for mails. */
interface Post {

	/** @throws NotGone when there is no way now */
	Line open() throws NotGone;

	/** A connection that takes one mail after the other. */
	interface Line extends AutoCloseable {

		/** Returns when the mail server has taken it. */
		void send(String address, Letter letter) throws NotGone;

		@Override
		void close();
	}
}
