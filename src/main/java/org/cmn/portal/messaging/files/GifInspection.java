package org.cmn.portal.messaging.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies the pictures of a GIF, which may move, and leaves out what is no picture: comments, words to be drawn over it, what
 * programs write for themselves, and all behind its end.
 */
final class GifInspection {

	private static final int HEADER = 13;
	private static final int EXTENSION = 0x21;
	private static final int IMAGE = 0x2C;
	private static final int END = 0x3B;
	private static final int CONTROL = 0xF9;
	private static final int APPLICATION = 0xFF;
	private static final int IMAGE_HEADER = 10;
	/** How often it is shown; the only one of its kind that is kept. */
	private static final String LOOP = "NETSCAPE2.0";
	private static final long MOST_PIXELS = 25_000_000;
	private static final int MOST_PICTURES = 2_000;

	private final byte[] gif;
	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
	private int at;
	private int pictures;

	private GifInspection(byte[] gif) {
		this.gif = gif;
	}

	/** @throws NotTaken */
	static byte[] inspect(byte[] bytes) {
		try {
			return new GifInspection(bytes).copy();
		} catch (IndexOutOfBoundsException e) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
	}

	private byte[] copy() {
		var version = new String(gif, 0, 6, StandardCharsets.US_ASCII);
		if (!version.equals("GIF87a") && !version.equals("GIF89a") || (long) number(6) * number(8) > MOST_PIXELS) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
		keep(HEADER + colours(gif[10]));
		while (octet(at) != END) {
			switch (octet(at)) {
				case IMAGE -> image();
				case EXTENSION -> extension();
				default -> throw new NotTaken(FileReason.FILE_NOT_READABLE);
			}
		}
		if (pictures == 0) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
		kept.write(END);
		return kept.toByteArray();
	}

	private void image() {
		if (++pictures > MOST_PICTURES) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
		keep(IMAGE_HEADER + colours(gif[at + IMAGE_HEADER - 1]) + 1);
		keep(blocks(at) - at);
	}

	private void extension() {
		int label = octet(at + 1);
		int end = blocks(at + 2);
		var loops = label == APPLICATION && octet(at + 2) == LOOP.length() && LOOP.equals(new String(gif, at + 3, LOOP.length(), StandardCharsets.US_ASCII));
		if (label == CONTROL || loops && end - at == 19) {
			keep(end - at);
		} else {
			at = end;
		}
	}

	/** Behind the blocks that begin there, and the empty one that ends them. */
	private int blocks(int from) {
		int next = from;
		while (octet(next) != 0) {
			next += 1 + octet(next);
		}
		return next + 1;
	}

	private void keep(int length) {
		java.util.Objects.checkFromIndexSize(at, length, gif.length);
		kept.write(gif, at, length);
		at += length;
	}

	/** The bytes of a table of colours, if there is one. */
	private static int colours(byte packed) {
		return (packed & 0x80) == 0 ? 0 : 3 << (packed & 7) + 1;
	}

	private int octet(int index) {
		return gif[index] & 0xFF;
	}

	private int number(int index) {
		return octet(index) | octet(index + 1) << 8;
	}
}
