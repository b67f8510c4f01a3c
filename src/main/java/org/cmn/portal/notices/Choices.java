package org.cmn.portal.notices;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a member wants to hear, and when.
 *
 * @param quietFrom   on the member's clock; from then until {@code quietUntil} no mail comes, past midnight when that is earlier; equal: no such hours
 * @param workingDays whether mails come on working days only
 * @param sound       whether the page may be heard
 */
public record Choices(Map<NoticeTopic, Pace> paces, LocalTime quietFrom, LocalTime quietUntil, boolean workingDays, boolean sound) {

	/** Of whoever chose nothing. */
	public static final Choices USUAL = new Choices(Map.of(), LocalTime.of(20, 0), LocalTime.of(7, 0), true, false);

	public Choices {
		var all = new EnumMap<NoticeTopic, Pace>(NoticeTopic.class);
		for (var topic : NoticeTopic.values()) {
			all.put(topic, paces.getOrDefault(topic, topic.usual()));
		}
		paces = Map.copyOf(all);
	}

	public Pace pace(NoticeTopic topic) {
		return paces.get(topic);
	}

	Choices without(Set<NoticeTopic> topics) {
		return with(topics.stream().collect(Collectors.toMap(topic -> topic, topic -> Pace.NEVER)));
	}

	Choices with(Map<NoticeTopic, Pace> others) {
		var all = new EnumMap<NoticeTopic, Pace>(paces);
		all.putAll(others);
		return new Choices(all, quietFrom, quietUntil, workingDays, sound);
	}

	boolean isQuiet(LocalTime hour) {
		if (!quietFrom.isAfter(quietUntil)) {
			return !hour.isBefore(quietFrom) && hour.isBefore(quietUntil);
		}
		return !hour.isBefore(quietFrom) || hour.isBefore(quietUntil);
	}

	/** As it is stored, e.g. {@code MESSAGES=DAILY EVENTS=NEVER}. */
	static String written(Map<NoticeTopic, Pace> paces) {
		return Arrays.stream(NoticeTopic.values()).filter(paces::containsKey).map(topic -> topic + "=" + paces.get(topic)).collect(Collectors.joining(" "));
	}

	static Map<NoticeTopic, Pace> read(String written) {
		return Arrays.stream(written.split(" ")).filter(part -> !part.isEmpty()).map(part -> part.split("="))
				.collect(Collectors.toMap(part -> NoticeTopic.valueOf(part[0]), part -> Pace.valueOf(part[1])));
	}
}
