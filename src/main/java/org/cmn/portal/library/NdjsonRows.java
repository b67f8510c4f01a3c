package org.cmn.portal.library;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.io.StringReader;
import java.util.Map;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParserFactory;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.NamesOnce;
import org.cmn.portal.platform.refusal.Refused;

/** Rows of a file with one JSON object on each line. */
final class NdjsonRows {

	private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());

	private final String text;
	private final ImportRows rows;

	NdjsonRows(String text, ImportRows rows) {
		this.text = text;
		this.rows = rows;
	}

	void read() {
		int number = 0;
		for (int from = 0; from < text.length();) {
			int to = text.indexOf('\n', from);
			to = to < 0 ? text.length() : to;
			number++;
			var line = text.substring(from, to).strip();
			if (!line.isEmpty()) {
				rows.add(row(line, number));
			}
			from = to + 1;
		}
	}

	private ImportRow row(String line, int number) {
		try (var names = PARSERS.createParser(new StringReader(line)); var parser = PARSERS.createParser(new StringReader(line))) {
			NamesOnce.require(names);
			parser.next();
			var row = row(parser.getObject(), number);
			return parser.hasNext() ? ImportRow.refused(number, null, LibraryReason.JSON_NOT_READABLE) : row;
		} catch (Refused twice) {
			return ImportRow.refused(number, null, twice.reason(), twice.arguments().toArray());
		} catch (RuntimeException e) {
			// Parsers of different makers throw different things, not only what the specification names.
			return ImportRow.refused(number, null, LibraryReason.JSON_NOT_READABLE);
		}
	}

	private ImportRow row(JsonObject object, int number) {
		var checks = new Checks();
		var row = new ImportRow(number, JsonFields.texts(object, rows::isKnown, checks));
		checks.refusals().forEach(refusal -> row.checks().refuse(refusal.field(), refusal.reason()));
		return row;
	}
}
