package org.cmn.portal.guard;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is offered instead of the words that were found, in the language of those around them. */
final class Wording {

	private static final Set<String> FRENCH = words("le la les des une un est du et avec pour que qui sur dans elle il son sa ses au aux de pas ne depuis chez mon ma je vous nous cette ce par plus ans");
	private static final Set<String> ENGLISH = words("the an is of and to with for that who in she he her his has was at this my i you we are by from old been it not be about off near had were do does how what which when or up no");
	private static final Pattern WORD = Pattern.compile("[a-z]+");
	private static final Pattern NUMBER = Pattern.compile("[0-9]+");
	private static final Pattern WOMAN = Pattern.compile("[0-9] ?f\\b|woman|female|femme|dame|patiente", Pattern.CASE_INSENSITIVE);
	private static final Pattern MAN = Pattern.compile("[0-9] ?m\\b|\\bman\\b|\\bmale\\b|homme", Pattern.CASE_INSENSITIVE);
	private static final Pattern HER = Pattern.compile("^(?:mrs|ms|miss|missus|mme|mmes|mlle|mdme|madame|mademoiselle)\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern NEITHER = Pattern.compile("^mx\\b", Pattern.CASE_INSENSITIVE);
	private static final Map<Integer, String> TENS = Map.of(20, "vingtaine", 30, "trentaine", 40, "quarantaine", 50, "cinquantaine", 60, "soixantaine");

	private final Map<String, Map<String, String>> offers;

	Wording(Map<String, Map<String, String>> offers) {
		this.offers = offers;
	}

	String of(String offer, String found, String language) {
		return switch (offer) {
			case "decade" -> language.equals("fr") ? decadeInFrench(found) : decadeInEnglish(found);
			case "titled" -> offers.get(HER.matcher(found).find() ? "woman" : NEITHER.matcher(found).find() ? "name" : "man").get(language);
			default -> offers.get(offer).get(language);
		};
	}

	/** By the small words around; where they say nothing, the reader's. */
	static String languageAt(String text, int from, int to, String reader) {
		var around = text.substring(Math.max(0, from - CuesIn.NEAR), Math.min(text.length(), to + CuesIn.NEAR)).toLowerCase(java.util.Locale.ROOT);
		var found = WORD.matcher(around).results().map(java.util.regex.MatchResult::group).toList();
		var french = found.stream().filter(FRENCH::contains).count();
		var english = found.stream().filter(ENGLISH::contains).count();
		return french == english ? reader : french > english ? "fr" : "en";
	}

	private static String decadeInEnglish(String found) {
		var age = age(found);
		var isWoman = WOMAN.matcher(found).find();
		var isMan = !isWoman && MAN.matcher(found).find();
		var who = isWoman ? "a woman" : isMan ? "a man" : "a patient";
		if (age > 89) {
			return who + " over 89";
		}
		return age < 20 ? "a young patient" : who + " in " + (isWoman ? "her " : isMan ? "his " : "their ") + age / 10 * 10 + "s";
	}

	private static String decadeInFrench(String found) {
		var age = age(found);
		var who = WOMAN.matcher(found).find() ? "une femme" : MAN.matcher(found).find() ? "un homme" : "une personne";
		if (TENS.containsKey(age / 10 * 10)) {
			return who + " dans la " + TENS.get(age / 10 * 10);
		}
		return age < 20 ? "un enfant ou un adolescent" : who + (age > 89 ? " de plus de 89 ans" : " de plus de 70 ans");
	}

	private static int age(String found) {
		var number = NUMBER.matcher(found);
		return number.find() ? Integer.parseInt(number.group()) : 0;
	}

	private static Set<String> words(String list) {
		return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
	}
}
