package org.cmn.portal.messaging.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a ZIP, found by its directory at the end, as office programs find them, and unpacked within bounds. What says
 * one thing there and another where the entry stands is not taken: two readers would see two files.
 */
class Archive {

	static final long MOST_UNPACKED = 120L * 1024 * 1024;
	static final int MOST_ENTRIES = 3_000;
	private static final int END = 0x06054b50;
	private static final int DIRECTORY = 0x02014b50;
	private static final int LOCAL = 0x04034b50;
	private static final int END_LENGTH = 22;
	private static final int DIRECTORY_LENGTH = 46;
	private static final int LOCAL_LENGTH = 30;
	private static final int MOST_COMMENT = 0xFFFF;

	/** @param method 0 for as it is, 8 for deflated */
	record Entry(String name, int method, int packed, int at) {
	}

	private final ByteBuffer zip;
	private final List<Entry> entries = new ArrayList<>();
	private long left = MOST_UNPACKED;

	Archive(byte[] bytes) {
		zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		try {
			read();
		} catch (IndexOutOfBoundsException | IllegalArgumentException e) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
	}

	List<Entry> entries() {
		return entries;
	}

	/** The content of an entry. @throws NotTaken when it, or all that was unpacked so far, is more than may be */
	byte[] unpack(Entry entry) {
		try {
			return entry.method() == 0 ? stored(entry) : inflated(entry);
		} catch (DataFormatException | IndexOutOfBoundsException | IllegalArgumentException e) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
	}

	private byte[] stored(Entry entry) {
		spend(entry.packed());
		var bytes = new byte[entry.packed()];
		zip.get(entry.at(), bytes);
		return bytes;
	}

	private byte[] inflated(Entry entry) throws DataFormatException {
		var inflater = new Inflater(true);
		try {
			inflater.setInput(zip.slice(entry.at(), entry.packed()));
			var out = new java.io.ByteArrayOutputStream();
			var some = new byte[64 * 1024];
			while (!inflater.finished()) {
				int got = inflater.inflate(some);
				if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
					throw new NotTaken(FileReason.FILE_NOT_READABLE);
				}
				spend(got);
				out.write(some, 0, got);
			}
			return out.toByteArray();
		} finally {
			inflater.end();
		}
	}

	private void spend(int bytes) {
		left -= bytes;
		if (left < 0) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
	}

	private void read() {
		int end = end();
		int count = zip.getShort(end + 10) & 0xFFFF;
		long start = zip.getInt(end + 16) & 0xFFFFFFFFL;
		// What is larger says so in fields of its own, which no file of 10 MB needs.
		if (count == 0xFFFF || start >= end || count > MOST_ENTRIES) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
		int at = (int) start;
		for (int i = 0; i < count; i++) {
			at = readEntry(at);
		}
	}

	private int end() {
		for (int at = zip.limit() - END_LENGTH; at >= Math.max(0, zip.limit() - END_LENGTH - MOST_COMMENT); at--) {
			if (zip.getInt(at) == END) {
				return at;
			}
		}
		throw new NotTaken(FileReason.FILE_NOT_READABLE);
	}

	private int readEntry(int at) {
		int flags = zip.getShort(at + 8);
		int method = zip.getShort(at + 10);
		int nameLength = zip.getShort(at + 28) & 0xFFFF;
		int local = zip.getInt(at + 42);
		var name = text(at + DIRECTORY_LENGTH, nameLength);
		if ((flags & 1) != 0) {
			throw new NotTaken(FileReason.FILE_ENCRYPTED);
		}
		int localName = zip.getShort(local + 26) & 0xFFFF;
		if (zip.getInt(at) != DIRECTORY || zip.getInt(local) != LOCAL || method != 0 && method != 8 || !name.equals(text(local + LOCAL_LENGTH, localName))
				|| zip.getShort(local + 8) != method || name.contains("..") || name.startsWith("/") || entries.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
		entries.add(new Entry(name, method, zip.getInt(at + 20), local + LOCAL_LENGTH + localName + (zip.getShort(local + 28) & 0xFFFF)));
		return at + DIRECTORY_LENGTH + nameLength + (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
	}

	private String text(int at, int length) {
		var bytes = new byte[length];
		zip.get(at, bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}
}
