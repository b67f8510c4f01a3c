package org.cmn.portal.testkit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;

/** The table {@code audited.csv}: which line each deed leaves in the audit trail. Its head says what the columns mean. */
public final class Deeds {

	/** @param action the expected line, {@code -} for none, and then {@code why} says why not */
	public record Deed(String method, String path, String who, String role, String action, String body, String why) {

		public boolean leavesALine() {
			return !action.equals("-");
		}

		/** Done by pressing a button on a page, because nothing else does it. */
		public boolean isPressed() {
			return method.equals("PAGE");
		}

		/** Done by nobody: it comes with what somebody else does. */
		public boolean isByItself() {
			return method.equals("-");
		}
	}

	private Deeds() {
	}

	public static List<Deed> all() {
		try (Reader text = new InputStreamReader(Deeds.class.getResourceAsStream("/audited.csv"), StandardCharsets.UTF_8);
				var rows = CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get().parse(text)) {
			return rows.stream().map(row -> new Deed(row.get("method"), row.get("path"), row.get("who"), row.get("role"), row.get("action"), row.get("body"),
					row.get("why"))).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
