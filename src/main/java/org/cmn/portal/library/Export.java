package org.cmn.portal.library;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A file that may go out, and is read only while it is written: however large, it never stands in memory. */
public final class Export {

	private static final int STRETCH = 500;

	private final ExportReading reading;
	private final ExportFilter filter;
	private final ExportFormat format;
	private final Vocabulary vocabulary;
	private final Locale locale;
	private final boolean forReaders;
	private List<String> found;
	private Map<String, Set<String>> foundByTopic;

	Export(ExportReading reading, ExportFilter filter, ExportFormat format, Vocabulary vocabulary, Locale locale, boolean forReaders) {
		this.reading = reading;
		this.filter = filter;
		this.format = format;
		this.vocabulary = vocabulary;
		this.locale = locale;
		this.forReaders = forReaders;
	}

	public void write(OutputStream out) throws IOException {
		format.writer(out, vocabulary, locale).write(filter.asksForWords() ? this::eachFound : this::each);
	}

	private void each(String topic, Consumer<ResourceCard> taker) {
		for (var ids = reading.idsAfter("", filter, topic); !ids.isEmpty(); ids = reading.idsAfter(ids.get(ids.size() - 1), filter, topic)) {
			reading.cards(ids, filter.statuses(), forReaders).forEach(taker);
		}
	}

	private void eachFound(String topic, Consumer<ResourceCard> taker) {
		if (found == null) {
			found = reading.found(filter);
		}
		var ids = found;
		if (topic != null) {
			foundByTopic = foundByTopic == null ? reading.byTopic(found) : foundByTopic;
			var inTopic = foundByTopic.getOrDefault(topic, Set.of());
			ids = found.stream().filter(inTopic::contains).toList();
		}
		for (int from = 0; from < ids.size(); from += STRETCH) {
			reading.cards(ids.subList(from, Math.min(ids.size(), from + STRETCH)), filter.statuses(), forReaders).forEach(taker);
		}
	}
}
