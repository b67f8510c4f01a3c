package org.cmn.portal.messaging;

import java.util.List;
import java.util.UUID;

/**
 * A file of a conversation, as one reader sees it.
 *
 * @param type      its media type, by its content
 * @param size      in bytes
 * @param described what it is and how large, in words
 * @param state     {@code ready}; {@code held}: waits for a reason why it may be sent; {@code withheld}: no longer passes the checks
 * @param found     what could lead to a patient; empty but for its uploader before it is sent
 * @param hint      that the portal could not read it, or not all of it, so that its uploader looks; absent where it could, for others, and once it is sent
 */
public record FileView(UUID id, String name, String type, long size, String described, String state, List<Clue> found, String hint) {

	/**
	 * Something that could lead to a patient, without the words.
	 *
	 * @param kind  as in the spots of a refused message
	 * @param place {@code name}, {@code page} or {@code text}
	 * @param page  from 1, where it is on a page; else 0
	 * @param words where and why, in the reader's language
	 */
	public record Clue(String kind, String place, int page, int count, String words) {
	}

	/** Without what is private. */
	@Override
	public String toString() {
		return "file " + id;
	}
}
