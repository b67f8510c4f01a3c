package org.cmn.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Any number of resources that nobody wrote, the same at each run: words as rare and as frequent as in real texts (the
 * n-th word comes about n times less often than the first), with the facets of the starter library.
 */
final class MadeUpLibrary {

	private static final int WORDS = 30_000;
	private static final String[] SYLLABLES = "ba be bi bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo".split(" ");
	private static final List<String> TOPICS = List.of("chronic-pain", "opioid-use-disorder", "alcohol", "sleep", "cannabis", "stigma", "youth");
	private static final List<String> KINDS = List.of("guideline", "tool", "article", "course", "report");
	private static final List<String> PROFESSIONS = List.of("family-physician", "nurse-practitioner", "pharmacist");
	private static final List<String> ORGANISATIONS = List.of("AHS", "AMA", "ACFP", "HQCA");

	private final Random chance = new Random(7);
	private final String[] words = new String[WORDS];

	MadeUpLibrary() {
		for (var i = 0; i < WORDS; i++) {
			words[i] = word(i);
		}
	}

	/** One object a line, for the import. */
	String ndjson(int from, int count) {
		return IntStream.range(from, from + count).mapToObj(this::row).collect(Collectors.joining("\n"));
	}

	/** Title and summary of each, as in {@link #ndjson} of the whole. */
	static List<String> texts(int count) {
		var library = new MadeUpLibrary();
		var texts = new ArrayList<String>(count);
		for (var i = 0; i < count; i++) {
			texts.add(library.title() + " " + library.summary());
			library.facets(i);
		}
		return texts;
	}

	/** Two to four words each, as they come in the texts; hardly one twice. */
	static List<String> queries(int count) {
		var library = new MadeUpLibrary();
		library.chance.setSeed(11);
		return IntStream.range(0, count).mapToObj(i -> library.some(2 + i % 3)).toList();
	}

	private String row(int i) {
		var title = title();
		var summary = summary();
		return "{\"id\":\"made-up-" + i + "\",\"title\":\"" + title + "\",\"url\":\"https://made-up.example.org/" + i + "\",\"summary\":\"" + summary + "\"," + facets(i) + "}";
	}

	private String title() {
		return some(8);
	}

	private String summary() {
		return some(40);
	}

	private String facets(int i) {
		return "\"language\":\"en\",\"kind\":\"" + of(KINDS) + "\",\"organisation\":\"" + of(ORGANISATIONS) + "\",\"topics\":\"" + of(TOPICS)
				+ "\",\"professions\":\"" + of(PROFESSIONS) + "\"";
	}

	private String of(List<String> codes) {
		return codes.get(chance.nextInt(codes.size()));
	}

	private String some(int count) {
		return IntStream.range(0, count).mapToObj(i -> words[zipf()]).collect(Collectors.joining(" "));
	}

	/** The rank of the next word: small ones often. */
	private int zipf() {
		return (int) Math.min(WORDS - 1, Math.exp(chance.nextDouble() * Math.log(WORDS)) - 1);
	}

	private static String word(int number) {
		var word = new StringBuilder();
		for (var rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
			word.append(SYLLABLES[rest % SYLLABLES.length]);
		}
		return word.toString();
	}
}
