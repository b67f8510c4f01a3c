package org.cmn.portal.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import org.cmn.portal.messaging.files.FileType;
import org.cmn.portal.platform.crypto.DataKey;

/**
 * What a file is called, what it is, how large, and whether there is more in it than could be read: sealed for this file, in one length for all. Its bytes are sealed in parts, each
 * for its own place: moved, changed or put in another order they do not open, and one left out is missed.
 */
record FileHead(String name, FileType type, long size, boolean unread) {

	/** Of the bytes that one row holds. */
	static final int PART = 256 * 1024;
	/** The last part is filled up to a multiple of this, so that its length tells little. */
	private static final int STEP = 16 * 1024;
	private static final int LENGTH = 640;
	private static final String UNREAD = " unread";

	byte[] seal(DataKey key, UUID conversation, UUID file) {
		return key.sealBytes(Arrays.copyOf((type + " " + size + (unread ? UNREAD : "") + "\n" + name).getBytes(StandardCharsets.UTF_8), LENGTH), place(conversation, file));
	}

	static FileHead open(DataKey key, byte[] sealed, UUID conversation, UUID file) {
		var lines = new String(key.openBytes(sealed, place(conversation, file)), StandardCharsets.UTF_8).replace("\0", "").split("\n", 2);
		var words = lines[0].split(" ");
		return new FileHead(lines[1], FileType.valueOf(words[0]), Long.parseLong(words[1]), lines[0].endsWith(UNREAD));
	}

	int parts() {
		return (int) ((size + PART - 1) / PART);
	}

	static byte[] sealPart(DataKey key, byte[] bytes, int part, UUID conversation, UUID file) {
		int from = part * PART;
		int length = Math.min(PART, bytes.length - from);
		return key.sealBytes(Arrays.copyOf(Arrays.copyOfRange(bytes, from, from + length), (length + STEP - 1) / STEP * STEP), place(conversation, file) + "/" + part);
	}

	byte[] openPart(DataKey key, byte[] sealed, int part, UUID conversation, UUID file) {
		return Arrays.copyOf(key.openBytes(sealed, place(conversation, file) + "/" + part), (int) Math.min(PART, size - (long) part * PART));
	}

	/** What the findings in it are sealed for. */
	static String placeOfFound(UUID conversation, UUID file) {
		return place(conversation, file) + "/found";
	}

	private static String place(UUID conversation, UUID file) {
		return Place.owner(conversation) + "/file/" + file;
	}

	/** Without what is private. */
	@Override
	public String toString() {
		return "(a private file)";
	}
}
