package org.cmn.portal.testkit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;

/** The policy table {@code policy.csv}: its head says what the columns mean. */
public final class Policy {

	public static final List<String> CALLERS = List.of("mentee", "mentor", "curator", "coordinator", "admin", "patient-partner", "no-role", "anonymous");

	/** One operation in one scope; {@code outcomes} maps each caller to the expected status, or {@code -}. */
	public record Line(String operation, String method, String path, String scope, Map<String, String> outcomes, String body) {

		/** Method and path with nameless placeholders, to be compared with what the code declares. */
		public String route() {
			return route(method, path);
		}

		public static String route(String method, String path) {
			var plain = path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}").replaceAll("/index$", "").replaceAll("/$", "");
			return method + " " + (plain.isEmpty() ? "/" : plain);
		}

		@Override
		public String toString() {
			return operation + " (" + scope + ")";
		}
	}

	private Policy() {
	}

	public static List<Line> lines() {
		try (Reader text = new InputStreamReader(Policy.class.getResourceAsStream("/policy.csv"), StandardCharsets.UTF_8);
				var rows = CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get().parse(text)) {
			return rows.stream().map(row -> new Line(row.get("operation"), row.get("method"), row.get("path"), row.get("scope"),
					CALLERS.stream().collect(java.util.stream.Collectors.toMap(caller -> caller, row::get)), row.get("body"))).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
