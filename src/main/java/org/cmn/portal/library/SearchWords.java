package org.cmn.portal.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a search may be written down: its words in small letters and how they were written last, for as long as nothing in them looks like a person.
 * Rather too little than too much: a search that is not counted costs nothing, a name that is kept is a breach.
 */
final class SearchWords {

	static final int LIMIT = 120;
	/** Of fewer letters and digits nobody can tell what was asked. */
	private static final int FEWEST = 3;
	/** More is a story, and stories are about somebody. */
	private static final int MOST_WORDS = 12;

	private static final Pattern SEVEN_DIGITS = Pattern.compile("(\\d[\\s().\\-–/]*){7,}");
	private static final Pattern DATE = Pattern.compile("\\b(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})\\b");
	private static final Pattern ADDRESS = Pattern.compile("\\S@\\S");
	private static final Pattern TITLED = Pattern.compile("(?iu)(?<!\\p{L})(mr|mrs|ms|miss|mister|dr|m|mme|mlle|madame|monsieur|patiente?)\\.?\\s+\\p{Lu}\\p{L}+");
	private static final Pattern BORN = Pattern.compile("(?iu)(?<!\\p{L})(dob|d\\.o\\.b|born|née?|phn|ahn|nam|ramq|mrn|uli)(?!\\p{L})\\W*\\d");
	private static final Pattern TWO_NAMES = Pattern.compile("\\p{Lu}\\p{Ll}+([-’']\\p{Lu}\\p{Ll}+)?(\\s+\\p{Lu}\\.?)?\\s+\\p{Lu}[’']?\\p{L}*\\p{Ll}+");
	private static final Set<String> GIVEN_NAMES = GivenNames.all();

	private SearchWords() {
	}

	/**
	 * @param found whether the library had something for these words: then a pair of capitalised words is more likely its own
	 * @return empty when there is nothing to count, or nothing that may be kept
	 */
	static Optional<String> kept(String typed, boolean found) {
		var text = typed == null ? "" : typed.strip();
		if (text.isEmpty() || looksLikeSomebody(text) || !found && TWO_NAMES.matcher(text).matches()) {
			return Optional.empty();
		}
		return Optional.of(plain(text)).filter(words -> words.codePoints().filter(Character::isLetterOrDigit).count() >= FEWEST && words.length() <= LIMIT && words.split(" ").length <= MOST_WORDS);
	}

	/** How it was written, with what says something to the search: capitals, quotes, hyphens and the names of parts. Only of what is {@link #kept}. */
	static String shown(String typed) {
		var text = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{M}\\p{N}+/:&.'’\"“”«»-]+", " ").strip();
		return text.length() <= LIMIT ? text : plain(typed);
	}

	/** The words by which the same search is known again, whatever is kept of it. */
	static String plain(String typed) {
		var text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		return text.replaceAll("[^\\p{L}\\p{M}\\p{N}+/:&.'’-]+", " ").replaceAll("(?<![\\p{L}\\p{N}])[^\\p{L}\\p{N} ]+|[^\\p{L}\\p{N}+ ]+(?![\\p{L}\\p{N}])", " ").replaceAll("\\s+", " ").strip();
	}

	private static boolean looksLikeSomebody(String text) {
		return SEVEN_DIGITS.matcher(text).find() || DATE.matcher(text).find() || ADDRESS.matcher(text).find() || TITLED.matcher(text).find() || BORN.matcher(text).find() || isNamed(text);
	}

	/** A given name among few words: who else would be looked for by it? */
	private static boolean isNamed(String text) {
		var words = Arrays.asList(plain(text).split(" "));
		return words.size() > 1 && words.stream().flatMap(word -> Arrays.stream(word.split("-"))).map(SearchWords::folded).anyMatch(GIVEN_NAMES::contains);
	}

	static String folded(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}
}
