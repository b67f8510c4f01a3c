package org.cmn.portal.messaging.files;

import java.util.List;

/**
 * A file that may be sent.
 *
 * @param bytes    as they are to be kept: of a picture without what it says of its taking
 * @param passages its words, as far as they were read
 * @param unread   whether there is more to see in it than could be read: a picture, or a page that is one
 */
public record Inspected(FileType type, byte[] bytes, List<Passage> passages, boolean unread) {

	/**
	 * Words of a file.
	 *
	 * @param page from 1; 0 where it has no pages, or they stand on none
	 */
	public record Passage(int page, String text) {

		/** Without the words. */
		@Override
		public String toString() {
			return "(private words of page " + page + ")";
		}
	}

	/** Without what is private. */
	@Override
	public String toString() {
		return "(a private file)";
	}
}
