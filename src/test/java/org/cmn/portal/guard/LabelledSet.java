package org.cmn.portal.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sentences of fictional people; what gives somebody away stands in double brackets, which are not part of the sentence. */
record LabelledSet(List<Sentence> sentences) {

	private static final Pattern MARKED = Pattern.compile("\\[\\[(.*?)]]");

	record Span(int from, int to) {
	}

	record Sentence(String text, List<Span> marked) {

		boolean isFound(Span span, Guard guard) {
			return guard.look(text, Locale.ENGLISH).stream().anyMatch(found -> found.from() < span.to() && found.to() > span.from());
		}
	}

	/** @param name {@code tuned} or {@code unseen}, and {@code structured}, {@code names} or {@code clean} */
	static LabelledSet of(String... names) {
		var all = new ArrayList<Sentence>();
		for (var name : names) {
			try (var in = LabelledSet.class.getResourceAsStream("/guard/" + name + ".txt")) {
				new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).map(LabelledSet::sentence).forEach(all::add);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return new LabelledSet(all);
	}

	int marked() {
		return sentences.stream().mapToInt(sentence -> sentence.marked().size()).sum();
	}

	List<String> missed(Guard guard) {
		return sentences.stream().flatMap(sentence -> sentence.marked().stream().filter(span -> !sentence.isFound(span, guard)).map(span -> sentence.text())).toList();
	}

	List<String> alarms(Guard guard) {
		return sentences.stream().map(Sentence::text).filter(text -> !guard.look(text, Locale.ENGLISH).isEmpty()).toList();
	}

	double recall(Guard guard) {
		return 1 - missed(guard).size() / (double) marked();
	}

	private static Sentence sentence(String line) {
		var text = new StringBuilder();
		var spans = new ArrayList<Span>();
		var matcher = MARKED.matcher(line);
		int at = 0;
		while (matcher.find()) {
			text.append(line, at, matcher.start());
			spans.add(new Span(text.length(), text.length() + matcher.group(1).length()));
			text.append(matcher.group(1));
			at = matcher.end();
		}
		return new Sentence(text.append(line.substring(at)).toString(), spans);
	}
}
