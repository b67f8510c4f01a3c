package org.cmn.portal.messaging;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.cmn.portal.platform.refusal.Refused;

/** A copy of a conversation with its files, one behind the other. */
class PackedTranscript implements AutoCloseable {

	private final ZipOutputStream zip;

	PackedTranscript(OutputStream to) {
		zip = new ZipOutputStream(to);
	}

	void add(String path, Transcripts.Transcript content) throws IOException {
		zip.putNextEntry(new ZipEntry(path));
		content.write(new Open(zip));
		zip.closeEntry();
	}

	/** The same of what may be refused, which then is not in it. */
	void add(String path, Supplier<Transcripts.Transcript> content) throws IOException {
		Transcripts.Transcript given;
		try {
			given = content.get();
		} catch (Refused no) {
			return;
		}
		add(path, given);
	}

	/** Where the files of a message lie in the copy: by its number, then by their own, and by their name. */
	static Map<CardView, String> paths(MessageView view) {
		var paths = new LinkedHashMap<CardView, String>();
		for (var card : view.cards()) {
			if (card.file() != null && !card.file().withheld()) {
				paths.put(card, "files/" + view.seq() + "-" + (paths.size() + 1) + "-" + card.title());
			}
		}
		return paths;
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** Whoever writes an entry closes what they write to; the copy goes on. */
	private static final class Open extends FilterOutputStream {

		Open(OutputStream to) {
			super(to);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}
	}
}
