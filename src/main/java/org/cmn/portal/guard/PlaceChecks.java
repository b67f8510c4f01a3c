package org.cmn.portal.guard;

import java.util.Map;
import java.util.regex.Pattern;

/** Whether a place is small enough to give somebody away. */
final class PlaceChecks {

	private static final Pattern TAIL = Pattern.compile("(?:^|[ '])(?:in|on|at|of|from|for|a|au|du|de|dans|sur|d') ?(?:(?:the|our|this|that|a|la|le|notre|ce|cette) )?"
			+ "(?:small |little |tiny |whole |entire |petite? )?([A-Za-z'.-]+(?: [A-Z][a-z]+)?)$", Pattern.CASE_INSENSITIVE);
	private static final Pattern LAST = Pattern.compile("[A-Za-z'.-]+$");
	private static final Pattern CLINICIAN = Pattern.compile("\\b(?:nurse|pharmac|infirm|social worker|paramedic)", Pattern.CASE_INSENSITIVE);
	private static final Pattern SMALL = Pattern.compile("(?:town|village|hamlet|reserve|colony|community|settlement|valley|county|area|region|here|parish|municipality|hameau|ici|place|secteur"
			+ "|paroisse|colonie|communaute|municipalite|canton|vallee|coin)", Pattern.CASE_INSENSITIVE);

	private final KnownWords words;

	private PlaceChecks(KnownWords words) {
		this.words = words;
	}

	static Map<String, Check> of(KnownWords words) {
		var checks = new PlaceChecks(words);
		return Map.of(
				"hamlet", (text, lines) -> words.placeIn(text, name -> words.has("hamlets", name)),
				"town", (text, lines) -> words.placeIn(text, name -> words.has("towns", name)),
				"anyPlace", (text, lines) -> checks.anyPlace(text),
				"townsOnly", (text, lines) -> Checks.all(text, checks.isTown(text.replaceFirst("^(?:the|our|this|that) ", "").split("'s ", 2)[0])),
				"capitalLast", (text, lines) -> Checks.all(text, !words.isNoName(KnownWords.words(text).getLast().text())),
				"unique", (text, lines) -> Checks.all(text, checks.isUnique(text)));
	}

	private int anyPlace(String text) {
		var first = KnownWords.words(text).get(0).text();
		if (words.isCity(text) || words.isCity(first) || words.placeIn(text, words::isCity) > 0 || first.matches("[A-Z]{2,5}")) {
			return 0;
		}
		return words.person(text);
	}

	private boolean isTown(String owner) {
		return !words.isCity(owner) && !(beginsWithCapital(owner) && words.sets().get("notNames").contains(KnownWords.first(owner)));
	}

	private boolean isUnique(String text) {
		var last = last(text);
		if (CLINICIAN.matcher(text).find() || words.isCity(last)) {
			return false;
		}
		return SMALL.matcher(last).matches() || beginsWithCapital(last) && !words.sets().get("notNames").contains(KnownWords.first(last));
	}

	private static String last(String text) {
		var tail = TAIL.matcher(text);
		if (tail.find()) {
			return tail.group(1);
		}
		var last = LAST.matcher(text);
		return last.find() ? last.group() : "";
	}

	private static boolean beginsWithCapital(String text) {
		return !text.isEmpty() && text.charAt(0) >= 'A' && text.charAt(0) <= 'Z';
	}
}
