package org.cmn.portal.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import jakarta.json.Json;

/**
 * A collection to judge the search by, in the folder that the property {@code cmn.bench.search} names: passages in
 * {@code docs.jsonl.gz}, and for each kind of query a folder with {@code queries.tsv}, {@code clean.tsv} (the same need
 * in the passage's own words), {@code qrels.tsv} and, where there is one, {@code dictionary.tsv}.
 */
record Passages(Path folder) {

	private static final List<String> KINDS = List.of("syn", "abbr", "typo");

	record Passage(String id, String title, String text) {
	}

	/** @throws IllegalStateException when the property is not set */
	static Passages given() {
		var folder = System.getProperty("cmn.bench.search", "");
		if (folder.isBlank()) {
			throw new IllegalStateException("Set -Dcmn.bench.search to the folder with docs.jsonl.gz and the queries.");
		}
		return new Passages(Path.of(folder));
	}

	List<String> kinds() {
		return KINDS;
	}

	List<Passage> all() throws IOException {
		var passages = new ArrayList<Passage>();
		try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(folder.resolve("docs.jsonl.gz"))), StandardCharsets.UTF_8))) {
			for (var line = lines.readLine(); line != null; line = lines.readLine()) {
				try (var json = Json.createReader(new java.io.StringReader(line))) {
					var passage = json.readObject();
					passages.add(new Passage(passage.getString("id"), passage.getString("title"), passage.getString("text")));
				}
			}
		}
		return passages;
	}

	/** By query id. @param file {@code queries.tsv} or {@code clean.tsv} */
	Map<String, String> queries(String kind, String file) throws IOException {
		var queries = new LinkedHashMap<String, String>();
		for (var line : Files.readAllLines(folder.resolve(kind).resolve(file))) {
			var columns = line.split("\t");
			queries.put(columns[0], columns[1]);
		}
		return queries;
	}

	/** By query id: the grade of each judged passage. */
	Map<String, Map<String, Integer>> grades(String kind) throws IOException {
		var grades = new LinkedHashMap<String, Map<String, Integer>>();
		for (var line : Files.readAllLines(folder.resolve(kind).resolve("qrels.tsv"))) {
			var columns = line.split("\\s+");
			grades.computeIfAbsent(columns[0], query -> new LinkedHashMap<>()).put(columns[1], Integer.parseInt(columns[2]));
		}
		return grades;
	}

	/** Every dictionary there is, as a curator's list. */
	List<Synonym> synonyms() throws IOException {
		var equivalents = new LinkedHashMap<String, List<String>>();
		for (var kind : KINDS) {
			var dictionary = folder.resolve(kind).resolve("dictionary.tsv");
			for (var line : Files.exists(dictionary) ? Files.readAllLines(dictionary) : List.<String>of()) {
				var columns = line.split("\t");
				equivalents.computeIfAbsent(columns[0], term -> new ArrayList<>()).add(columns[1]);
			}
		}
		return equivalents.entrySet().stream().map(entry -> new Synonym(entry.getKey(), entry.getValue(), false)).toList();
	}
}
