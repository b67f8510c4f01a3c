package org.cmn.portal.asking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words by which a question sounds as if it could not wait: then the page offers the telephone lines before anything else. It
 * only offers; the question can be sent all the same. The page looks for the same words while somebody types.
 */
public final class Urgency {

	private static final Set<String> OF_EVERY_DAY = Set.of("today", "tonight", "right now", "in the room", "waiting room", "aujourd'hui", "ce soir", "maintenant", "salle d'attente");
	private static final List<String> WORDS = read();

	private Urgency() {
	}

	/** In small letters, without accents. */
	public static List<String> words() {
		return WORDS;
	}

	/** Those that say it in any message: who says today to somebody they talk to rarely means an emergency. */
	public static List<String> alarming() {
		return WORDS.stream().filter(word -> !OF_EVERY_DAY.contains(word)).toList();
	}

	public static boolean isIn(String text) {
		var plain = plain(text);
		return WORDS.stream().anyMatch(word -> plain.contains(" " + word + " "));
	}

	/** Small letters without accents; a space for whatever is no letter, digit or apostrophe, and one at each end. */
	static String plain(String text) {
		var bare = Normalizer.normalize(text == null ? "" : text.replace('’', '\''), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
		return " " + bare.replaceAll("[^\\p{L}\\p{N}']+", " ").strip() + " ";
	}

	private static List<String> read() {
		try (InputStream words = Urgency.class.getResourceAsStream("urgent.txt")) {
			return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
