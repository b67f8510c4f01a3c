package org.cmn.portal.notices;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member chooses, as it comes. */
public record ChoicesInput(@Schema(description = "By topic (messages, questions, events, library): at_once, daily, weekly or never; a topic that is missing keeps its pace") Map<String, String> paces,
		@Schema(description = "Hour and minute on the member's clock, such as 20:00") String quietFrom, @Schema(description = "The same as quietFrom for no quiet hours") String quietUntil,
		@Schema(description = "Mails on working days only") Boolean workingDays, @Schema(description = "A sound in the page") Boolean sound) {

	static ChoicesInput of(Choices choices) {
		return new ChoicesInput(choices.paces().entrySet().stream().collect(Collectors.toMap(each -> each.getKey().code(), each -> each.getValue().code())),
				choices.quietFrom().toString(), choices.quietUntil().toString(), choices.workingDays(), choices.sound());
	}

	/** @param before what stays where nothing is said */
	Choices check(Choices before) {
		var checks = new Checks();
		var chosen = new EnumMap<NoticeTopic, Pace>(before.paces());
		(paces == null ? Map.<String, String>of() : paces).forEach((topic, pace) -> {
			var known = NoticeTopic.of(topic);
			if (known.isEmpty() || Pace.of(pace).isEmpty()) {
				checks.refuse(known.map(one -> one.code() + "Pace").orElse("paces"), CommonReason.NOT_A_CHOICE);
			} else {
				chosen.put(known.get(), Pace.of(pace).get());
			}
		});
		var from = hour(checks, "quietFrom", quietFrom, before.quietFrom());
		var until = hour(checks, "quietUntil", quietUntil, before.quietUntil());
		checks.done();
		return new Choices(chosen, from, until, workingDays == null ? before.workingDays() : workingDays, sound == null ? before.sound() : sound);
	}

	private static LocalTime hour(Checks checks, String field, String text, LocalTime before) {
		if (text == null || text.isBlank()) {
			return before;
		}
		try {
			var hour = LocalTime.parse(text.strip());
			if (hour.getSecond() == 0 && hour.getNano() == 0) {
				return hour;
			}
		} catch (DateTimeException e) {
			// No hour.
		}
		checks.refuse(field, CommonReason.NOT_A_TIME);
		return before;
	}
}
