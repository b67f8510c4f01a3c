package org.cmn.portal.guard;

import java.util.Map;
import java.util.regex.Pattern;

import org.cmn.portal.guard.KnownWords.Word;

/** What tells a person's name from other words that begin with a capital. */
final class NameChecks {

	private static final Pattern TITLE = Pattern.compile("^[A-Za-z]+\\.?(?: (?:and|&|et) [A-Za-z]+\\.?)? ?");
	private static final Pattern NO_FIRST = Pattern.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)day|and|et|or|ou|speaker|president|chair|la|le");
	private static final Pattern NO_LOWER = Pattern.compile(
			"imaging|angiography|angiogram|spine|brain|enterography|scan|scans|tablet|tablets|capsule|capsules|is|was|has|arthrogram|shows|showed|formulation|images");
	private static final Pattern CAPITALS = Pattern.compile("^[A-Z][A-Za-z'-]*(?: (?:[A-Z]\\.|[A-Z][A-Za-z'-]*))*");
	private static final Pattern M = Pattern.compile("^M\\. ?");

	private final KnownWords words;

	private NameChecks(KnownWords words) {
		this.words = words;
	}

	static Map<String, Check> of(KnownWords words) {
		var checks = new NameChecks(words);
		return Map.ofEntries(
				Map.entry("titled", (text, lines) -> checks.titled(text)),
				Map.entry("lowerName", (text, lines) -> Checks.all(text, checks.isLowerName(text.split(" ")[1]))),
				Map.entry("personName", (text, lines) -> words.person(text)),
				Map.entry("personName2", (text, lines) -> Checks.all(text, words.person(text.substring(2)) > 0)),
				Map.entry("personName3", (text, lines) -> checks.afterM(text)),
				Map.entry("givenFirst", (text, lines) -> Checks.all(text, checks.beginsWithGivenName(text))),
				Map.entry("givenName", (text, lines) -> checks.givenName(text)),
				Map.entry("personAge", (text, lines) -> Checks.all(text, checks.isPersonOfAnAge(capitals(text)))),
				Map.entry("givenAge", (text, lines) -> Checks.all(text, !capitals(text).isEmpty() && words.isGivenName(KnownWords.words(capitals(text)).get(0).text()))),
				Map.entry("secondIsPerson", (text, lines) -> Checks.all(text, !words.isNoName(KnownWords.words(text).get(1).text()))),
				Map.entry("surnameGiven", (text, lines) -> Checks.all(text, checks.isSurnameFirst(text.split(", ?", 2)))));
	}

	private int titled(String text) {
		var name = TITLE.matcher(text).replaceFirst("");
		if (name.isEmpty() || NO_FIRST.matcher(KnownWords.first(name)).matches()) {
			return 0;
		}
		var all = KnownWords.words(text);
		int count = all.size();
		while (count > 2 && words.isNoName(all.get(count - 1).text())) {
			count--;
		}
		return all.get(count - 1).end();
	}

	private boolean isLowerName(String name) {
		return !words.sets().get("notNames").contains(name) && !NO_LOWER.matcher(name).matches();
	}

	private int afterM(String text) {
		var lead = M.matcher(text);
		lead.find();
		var length = words.person(text.substring(lead.end()));
		return length == 0 ? 0 : lead.end() + length;
	}

	private boolean beginsWithGivenName(String text) {
		var all = KnownWords.words(text);
		return words.isGivenName(all.get(0).text()) && !words.isNoName(all.get(all.size() - 1).text()) && !words.isNoName(all.get(1).text());
	}

	private int givenName(String text) {
		var all = KnownWords.words(text);
		if (!words.isGivenName(all.get(0).text())) {
			return 0;
		}
		return all.size() > 1 && words.isNoName(all.get(1).text()) ? all.get(0).end() : text.length();
	}

	private boolean isPersonOfAnAge(String name) {
		var all = KnownWords.words(name);
		if (all.isEmpty() || words.isAnyPlace(name) || all.stream().map(Word::text).anyMatch(word -> words.isNoName(word) || words.isAnyPlace(word))) {
			return false;
		}
		var first = all.get(0).text();
		return words.isGivenName(first) || words.isGivenName(KnownWords.first(first)) || all.size() > 1 && all.stream().allMatch(word -> word.text().matches(".*[a-z.].*"));
	}

	private boolean isSurnameFirst(String[] parts) {
		return words.isGivenName(parts[1]) && !words.isGivenName(parts[0]) && !words.isNoName(parts[0]) && !words.isCity(parts[0]);
	}

	private static String capitals(String text) {
		var matcher = CAPITALS.matcher(text);
		return matcher.find() ? matcher.group() : "";
	}
}
