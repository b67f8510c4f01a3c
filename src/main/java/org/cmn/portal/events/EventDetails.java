package org.cmn.portal.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmn.portal.platform.text.Folded;

/** What an organiser decides about an event, checked: see {@link EventInput}. The French texts may be null. */
record EventDetails(String title, String titleFr, String description, String descriptionFr, ZoneId zone, Instant starts, Instant ends,
		Instant opens, Instant closes, String place, String link, int capacity) {

	/** Whether all words, folded, stand in its texts. */
	boolean says(List<String> words) {
		var text = Folded.of(Stream.of(title, titleFr, description, descriptionFr, place).filter(Objects::nonNull).collect(Collectors.joining("\n")));
		return words.stream().allMatch(text::contains);
	}
}
