package org.cmn.portal.bench.delivery;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one person did and heard, one line each, in the order it happened; on the disk before the next thing happens.
 * Four kinds of line, their parts by blanks:
 *
 * <ul>
 * <li>{@code S conversation clientId}: is about to be sent for the first time
 * <li>{@code A conversation clientId seq}: the portal said that it is stored
 * <li>{@code G conversation clientId seq sender}: shown to this person, as the next one
 * <li>{@code T conversation clientId seq sender}: what the portal has in the end, asked by this person
 * </ul>
 */
final class History implements AutoCloseable {

	enum Kind {
		S, A, G, T
	}

	/** @param seq 0 in a line that has none. @param sender empty in a line that has none */
	record Line(Kind kind, String conversation, String clientId, long seq, String sender) {

		static Line of(String text) {
			var parts = text.split(" ");
			return new Line(Kind.valueOf(parts[0]), parts[1], parts[2], parts.length > 3 ? Long.parseLong(parts[3]) : 0, parts.length > 4 ? parts[4] : "");
		}

		@Override
		public String toString() {
			return (kind + " " + conversation + " " + clientId + (seq > 0 ? " " + seq : "") + " " + sender).strip();
		}
	}

	private final BufferedWriter file;

	History(Path folder, String person) throws IOException {
		file = Files.newBufferedWriter(folder.resolve(person + ".history"));
	}

	synchronized void add(Kind kind, String conversation, String clientId, long seq, String sender) {
		try {
			file.write(new Line(kind, conversation, clientId, seq, sender) + "\n");
			file.flush();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static List<Line> read(Path file) throws IOException {
		return Files.readAllLines(file).stream().map(Line::of).toList();
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
