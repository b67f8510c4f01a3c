package org.cmn.portal.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;

/**
 * The rules and the words they know, read once from the two files that the browser reads too. Patterns keep to what Java and
 * browsers mean alike, and every repetition in them has an upper bound: that makes the search linear.
 */
record Rules(List<Rule> rules, Map<String, Pattern> cues, Pattern mask, Map<String, Map<String, String>> offers) {

	private static final Pattern MACRO = Pattern.compile("<([A-Z0-9]+)>");

	static Rules standard() {
		return of(read("rules.json"), read("words.json"));
	}

	static Rules of(JsonObject rules, JsonObject words) {
		var sets = new HashMap<String, Set<String>>();
		words.forEach((name, list) -> sets.put(name, Set.copyOf(strings((JsonArray) list))));
		for (var name : List.of("initialsNot", "dottedNot", "roleMailboxes")) {
			sets.put(name, new HashSet<>(Arrays.asList(rules.getString(name).split(" "))));
		}
		var macros = rules.getJsonObject("macros");
		var cues = new HashMap<String, Pattern>();
		rules.getJsonObject("cues").forEach((name, cue) -> cues.put(name, compile(macros, cue.asJsonObject(), "match", "", "")));
		var offers = new HashMap<String, Map<String, String>>();
		rules.getJsonObject("offers").forEach((name, offer) -> offers.put(name, Map.of("en", offer.asJsonObject().getString("en"), "fr", offer.asJsonObject().getString("fr"))));
		var checks = Checks.of(new KnownWords(sets));
		var list = rules.getJsonArray("rules").getValuesAs(JsonObject.class).stream().map(rule -> rule(macros, rule, checks)).toList();
		return new Rules(list, cues, Pattern.compile(rules.getString("mask"), Pattern.CASE_INSENSITIVE), offers);
	}

	/** For the negative controls: the same without one. */
	Rules without(String id) {
		return new Rules(rules.stream().filter(rule -> !rule.id().equals(id)).toList(), cues, mask, offers);
	}

	static JsonObject read(String name) {
		try (var in = Rules.class.getResourceAsStream(name); var reader = JsonProvider.provider().createReader(in)) {
			return reader.readObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Rule rule(JsonObject macros, JsonObject rule, Map<String, Check> checks) {
		var check = rule.getString("check", null);
		return new Rule(rule.getString("id"), IdentifierKind.valueOf(rule.getString("kind")), rule.getString("offer"), rule.getInt("group", 0),
				compile(macros, rule, "match", "", ""), compile(macros, rule, "left", "(?:", ")$"), compile(macros, rule, "notLeft", "(?:", ")$"),
				compile(macros, rule, "right", "^(?:", ")"), compile(macros, rule, "notRight", "^(?:", ")"),
				lists(rule, "withAny"), lists(rule, "unless"), check == null ? null : java.util.Objects.requireNonNull(checks.get(check), check));
	}

	private static Pattern compile(JsonObject macros, JsonObject rule, String name, String before, String after) {
		if (!rule.containsKey(name)) {
			return null;
		}
		return Pattern.compile(before + expand(macros, rule.getString(name)) + after, rule.getString("flags", "").contains("i") ? Pattern.CASE_INSENSITIVE : 0);
	}

	static String expand(JsonObject macros, String pattern) {
		var text = pattern;
		while (MACRO.matcher(text).find()) {
			text = MACRO.matcher(text).replaceAll(macro -> java.util.regex.Matcher.quoteReplacement(macros.getString(macro.group(1))));
		}
		return text;
	}

	private static List<List<String>> lists(JsonObject rule, String name) {
		return rule.containsKey(name) ? rule.getJsonArray(name).getValuesAs(JsonArray.class).stream().map(Rules::strings).toList() : null;
	}

	private static List<String> strings(JsonArray array) {
		return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
	}
}
