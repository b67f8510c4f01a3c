package org.cmn.portal.asking.web;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/** Days of the calendar in the reader's words: {@code #{days.of(card.first)}}. A day is the same day everywhere. */
@Named
@RequestScoped
public class Days {

	@Inject
	private CurrentActor current;

	@Inject
	private Zones zones;

	@Inject
	private Language language;

	public String of(LocalDate day) {
		var zone = current.get().zone();
		return zones.format(zones.toInstant(day.atTime(LocalTime.NOON), zone), zone, language.getLocale(), Style.DATE);
	}
}
