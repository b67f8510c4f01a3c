package org.cmn.portal.messaging.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A program of its own: takes a file, says what it is, gives what may be kept of it and its words, or why it is not taken. Started by
 * {@link Inspector}, so that what is made to break or to flood a reader breaks this one and nothing else.
 */
public final class Inspection {

	/** Goes up when a check becomes stricter: what passed an older one is looked at again before it is given out. */
	public static final int RULES = 1;

	private Inspection() {
	}

	/** @throws NotTaken with the reason */
	static Inspected inspect(byte[] bytes) {
		var passages = new Passages();
		if (Signature.isPdf(bytes)) {
			var unread = PdfInspection.inspect(bytes, passages);
			return new Inspected(FileType.PDF, bytes, passages.all(), unread);
		}
		if (Signature.isJpeg(bytes)) {
			return picture(FileType.JPEG, PictureInspection.inspect(FileType.JPEG, bytes));
		}
		if (Signature.isPng(bytes)) {
			return picture(FileType.PNG, PictureInspection.inspect(FileType.PNG, bytes));
		}
		if (Signature.isGif(bytes)) {
			return picture(FileType.GIF, GifInspection.inspect(bytes));
		}
		if (Signature.isZip(bytes)) {
			var type = OfficeInspection.inspect(bytes, passages);
			return new Inspected(type, bytes, passages.all(), false);
		}
		throw new NotTaken(Signature.isEncryptedOffice(bytes) ? FileReason.FILE_ENCRYPTED : FileReason.FILE_TYPE_NOT_TAKEN);
	}

	private static Inspected picture(FileType type, byte[] drawn) {
		return new Inspected(type, drawn, java.util.List.of(), true);
	}

	public static void main(String[] arguments) throws IOException {
		// What libraries print is no word of ours.
		OutputStream said = System.out;
		System.setOut(System.err);
		write(System.in.readAllBytes(), said);
	}

	static void write(byte[] bytes, OutputStream to) throws IOException {
		try (var out = new DataOutputStream(new BufferedOutputStream(to))) {
			try {
				var good = inspect(bytes);
				write(good, good.bytes() != bytes, out);
			} catch (NotTaken no) {
				out.writeUTF(no.reason().name());
			} catch (StackOverflowError | OutOfMemoryError e) {
				out.writeUTF(FileReason.FILE_NOT_READABLE.name());
			}
		}
	}

	/** @param changed otherwise whoever asks has the bytes already */
	private static void write(Inspected good, boolean changed, DataOutputStream out) throws IOException {
		out.writeUTF("");
		out.writeUTF(good.type().name());
		out.writeInt(changed ? good.bytes().length : 0);
		if (changed) {
			out.write(good.bytes());
		}
		out.writeInt(good.passages().size());
		for (var passage : good.passages()) {
			var text = passage.text().getBytes(StandardCharsets.UTF_8);
			out.writeInt(passage.page());
			out.writeInt(text.length);
			out.write(text);
		}
		out.writeBoolean(good.unread());
	}
}
