package org.cmn.portal.notices;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A mail in the outbox: what kinds of news it tells and how many. Its words are made when it goes, in its receiver's language of then.
 *
 * @param lease until when whoever took it has it
 */
record Mail(UUID id, UUID member, Map<NoticeKind, Integer> about, int tries, Instant madeAt, Instant lease) {

	Set<NoticeTopic> topics() {
		return about.keySet().stream().map(NoticeKind::topic).collect(Collectors.toSet());
	}

	/** As it is stored, e.g. {@code MESSAGES=3 SEAT_FREE=1}. */
	static String written(Map<NoticeKind, Integer> about) {
		return new EnumMap<>(about).entrySet().stream().map(part -> part.getKey() + "=" + part.getValue()).collect(Collectors.joining(" "));
	}

	static Map<NoticeKind, Integer> read(String written) {
		var about = new EnumMap<NoticeKind, Integer>(NoticeKind.class);
		Arrays.stream(written.split(" ")).map(part -> part.split("=")).forEach(part -> about.put(NoticeKind.valueOf(part[0]), Integer.valueOf(part[1])));
		return about;
	}
}
