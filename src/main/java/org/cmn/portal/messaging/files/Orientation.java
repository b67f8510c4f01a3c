package org.cmn.portal.messaging.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How the camera was held when a picture was taken: 1 for upright, to 8, as EXIF numbers it. What cannot be read is upright. */
final class Orientation {

	private static final int UPRIGHT = 1;
	private static final int TAG = 0x0112;
	private static final int APP1 = 0xE1;
	private static final int START_OF_SCAN = 0xDA;
	private static final String EXIF = "Exif\0\0";

	private Orientation() {
	}

	static int ofJpeg(byte[] bytes) {
		int at = 2;
		while (at + 4 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
			int marker = bytes[at + 1] & 0xFF;
			int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
			if (marker == START_OF_SCAN) {
				return UPRIGHT;
			}
			if (marker == APP1 && at + 4 + EXIF.length() < bytes.length && EXIF.equals(new String(bytes, at + 4, EXIF.length(), StandardCharsets.ISO_8859_1))) {
				return ofTiff(bytes, at + 4 + EXIF.length(), Math.min(bytes.length, at + 2 + length));
			}
			at += 2 + length;
		}
		return UPRIGHT;
	}

	static int ofPng(byte[] bytes) {
		var png = ByteBuffer.wrap(bytes);
		for (int at = 8; at + 12 <= bytes.length;) {
			int length = png.getInt(at);
			if (length < 0 || at + 12L + length > bytes.length) {
				return UPRIGHT;
			}
			if ("eXIf".equals(new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1))) {
				return ofTiff(bytes, at + 8, at + 8 + length);
			}
			at += 12 + length;
		}
		return UPRIGHT;
	}

	private static int ofTiff(byte[] bytes, int from, int to) {
		try {
			var tiff = ByteBuffer.wrap(bytes, from, to - from).slice();
			tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = tiff.getInt(4);
			int count = tiff.getShort(directory) & 0xFFFF;
			for (int i = 0; i < count; i++) {
				int entry = directory + 2 + 12 * i;
				if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
					int said = tiff.getShort(entry + 8);
					return said >= UPRIGHT && said <= 8 ? said : UPRIGHT;
				}
			}
		} catch (IndexOutOfBoundsException | IllegalArgumentException e) {
			// Then nobody knows.
		}
		return UPRIGHT;
	}
}
