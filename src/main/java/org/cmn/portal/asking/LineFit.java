package org.cmn.portal.asking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which words of a question a telephone line is meant. A line that more of them are said of comes before others, and of two
 * that nothing is said of, the one for fewer matters: it leaves more open. The page does the same while somebody types.
 */
public final class LineFit {

	private static final int SHORTEST = 5;
	/** Of every line, or of too many. */
	private static final Set<String> COMMON = Set.of("advice", "agonist", "calgary", "chronic", "consultation", "disorder", "edmonton", "health", "referral", "remote", "rural", "sante", "specialist", "telephone", "telephonique",
			"treatment", "trouble", "usage", "works", "fonctionnement");
	private static final Map<String, List<String>> OF_TOPICS = read();

	private LineFit() {
	}

	/** @param topics their codes */
	public static List<String> words(Collection<String> titles, Collection<String> topics) {
		var said = Stream.concat(titles.stream(), topics.stream()).filter(text -> text != null).flatMap(text -> Arrays.stream(Urgency.plain(text).strip().split("[ ']")))
				.filter(word -> word.length() >= SHORTEST && !COMMON.contains(word));
		return Stream.concat(said, topics.stream().flatMap(topic -> OF_TOPICS.getOrDefault(topic, List.of()).stream())).distinct().toList();
	}

	/** How many of these words begin a word of the text. */
	public static int in(String text, List<String> words) {
		var plain = Urgency.plain(text);
		return (int) words.stream().filter(word -> plain.contains(" " + word)).count();
	}

	private static Map<String, List<String>> read() {
		try (InputStream words = LineFit.class.getResourceAsStream("line-words.txt")) {
			return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(": ", 2))
					.collect(Collectors.toUnmodifiableMap(part -> part[0], part -> List.of(part[1].split(" "))));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
