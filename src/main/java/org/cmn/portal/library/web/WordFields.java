package org.cmn.portal.library.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cmn.portal.library.Facet;
import org.cmn.portal.library.FormerName;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.library.Predecessor;
import org.cmn.portal.library.Word;
import org.cmn.portal.library.WordDetails;
import org.cmn.portal.library.WordInput;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;

/** What stands in the form of a word. Former names and predecessors are lines of four parts, with a bar between them. */
final class WordFields {

	private static final int PARTS = 4;

	private WordFields() {
	}

	static Map<String, Object> of(Word word) {
		var details = word.details();
		var values = new HashMap<String, Object>();
		values.put("name_en", word.nameEn());
		values.put("name_fr", word.nameFr());
		values.put("position", Integer.toString(word.position()));
		values.put("parent", details.parent());
		values.put("place_kind", details.placeKind());
		values.put("valid_from", day(details.validFrom()));
		values.put("valid_to", day(details.validTo()));
		values.put("review_months", details.reviewMonths());
		values.put("former_names", details.formerNames().stream().map(name -> line(name.nameEn(), name.nameFr(), name.from(), name.to())).collect(Collectors.joining("\n")));
		values.put("predecessors", details.predecessors().stream().map(other -> line(other.code(), other.since(), other.whatEn(), other.whatFr())).collect(Collectors.joining("\n")));
		return values;
	}

	static WordInput input(Facet list, Map<String, Object> values) {
		var checks = new Checks();
		var position = position(text(values, "position"), checks);
		var names = lines("former_names", values, checks).stream().map(part -> new FormerName(part.get(0), part.get(1), part.get(2), part.get(3))).toList();
		var others = lines("predecessors", values, checks).stream().map(part -> new Predecessor(part.get(0), part.get(1), part.get(2), part.get(3))).toList();
		checks.done();
		return new WordInput(text(values, "name_en"), text(values, "name_fr"), list == Facet.ORGANISATION ? null : position,
				new WordDetails(text(values, "parent"), text(values, "place_kind"), text(values, "valid_from"), text(values, "valid_to"), text(values, "review_months"), names, others));
	}

	/** Empty for nothing. */
	static String text(Map<String, Object> values, String field) {
		var value = values.get(field);
		return value == null ? "" : value.toString().strip();
	}

	private static Integer position(String text, Checks checks) {
		if (text.isEmpty()) {
			return null;
		}
		if (!text.matches("\\d{1,5}")) {
			checks.refuse("position", CommonReason.NOT_A_NUMBER);
			return null;
		}
		return Integer.valueOf(text);
	}

	private static List<List<String>> lines(String field, Map<String, Object> values, Checks checks) {
		var lines = text(values, field).lines().filter(line -> !line.isBlank()).map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()).toList();
		if (lines.stream().anyMatch(line -> line.size() > PARTS)) {
			checks.refuse(field, LibraryReason.NOT_A_LINE);
			return List.of();
		}
		return lines.stream().map(WordFields::filled).toList();
	}

	private static List<String> filled(List<String> parts) {
		return java.util.stream.Stream.concat(parts.stream(), java.util.stream.Stream.generate(() -> "")).limit(PARTS).toList();
	}

	private static String line(String... parts) {
		return Arrays.stream(parts).map(part -> part == null ? "" : part).collect(Collectors.joining(" | ")).replaceAll("[ |]+$", "");
	}

	private static LocalDate day(String text) {
		return text == null ? null : LocalDate.parse(text);
	}
}
