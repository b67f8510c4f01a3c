package org.cmn.portal.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cmn.portal.library.ImportFile.Format;
import org.cmn.portal.search.SearchDocument;
import org.cmn.portal.search.Synonym;

/** The starter library as the portal reads it, without a database: for tests in a plain JVM. */
public final class StarterLibrary {

	private static final Path SAMPLE = Path.of("src/main/resources/db/sample");
	private static final Pattern ROW = Pattern.compile("\\s+\\('((?:[^']|'')*)', '((?:[^']|'')*)', '((?:[^']|'')*)'.*");

	private StarterLibrary() {
	}

	/** As the index gets them. */
	public static List<SearchDocument> documents() {
		return contents().entrySet().stream()
				.map(entry -> ResourceDocuments.document(entry.getKey(), ResourceStatus.PUBLISHED, entry.getValue(), vocabulary()).order(entry.getKey(), 0)).toList();
	}

	public static List<Synonym> synonyms() {
		var rows = ImportRows.read(file("synonyms.csv"), List.of("term", "equivalents", "kind", "capitals_only"), List.of());
		return rows.good().stream().map(row -> new Synonym(row.get("term"), ResourceContent.split(row.get("equivalents"), ";"), row.get("capitals_only").equals("yes"), row.get("kind").equals("broader"))).toList();
	}

	static Map<String, ResourceContent> contents() {
		var contents = new java.util.LinkedHashMap<String, ResourceContent>();
		var columns = Stream.concat(Stream.of("id"), Arrays.stream(ResourceField.values()).map(ResourceField::code)).toList();
		for (var row : ImportRows.read(file("starter-library.csv"), columns, List.of()).good()) {
			var given = new EnumMap<ResourceField, String>(ResourceField.class);
			Arrays.stream(ResourceField.values()).forEach(field -> given.put(field, row.get(field.code())));
			contents.put(row.get("id"), new ContentCheck(vocabulary(), 2026, row.checks()).check(new ResourceContent(given)));
			row.checks().done();
		}
		return contents;
	}

	/** Read from the migrations that put it into the database. */
	static Vocabulary vocabulary() {
		var lists = new EnumMap<Facet, List<Term>>(Facet.class);
		Facet facet = null;
		for (var line : Stream.of("V011__vocabulary", "V050__record").flatMap(name -> lines(Path.of("src/main/resources/db/migration/" + name + ".sql")).stream()).toList()) {
			if (line.startsWith("insert into ")) {
				facet = Facet.valueOf(line.split(" ")[2].toUpperCase(java.util.Locale.ROOT));
			}
			var row = ROW.matcher(line);
			if (row.matches()) {
				lists.computeIfAbsent(facet, f -> new ArrayList<>()).add(new Term(plain(row.group(1)), plain(row.group(2)), plain(row.group(3))));
			}
		}
		return new Vocabulary(lists);
	}

	private static String plain(String sql) {
		return sql.replace("''", "'");
	}

	static ImportFile file(String name) {
		return new ImportFile(Format.CSV, String.join("\n", lines(SAMPLE.resolve(name))).getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
