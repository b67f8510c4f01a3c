package org.cmn.portal.library.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/** Days without an hour, in the words of the reader's language. */
@RequestScoped
public class Days {

	private static final ZoneId UTC = ZoneId.of("UTC");

	@Inject
	private Zones zones;

	@Inject
	private Language language;

	/** @param day {@code 2024-09-01}; null stays null */
	public String inWords(String day) {
		return day == null ? null : inWords(LocalDate.parse(day));
	}

	/** Null stays null. */
	public String inWords(LocalDate day) {
		return day == null ? null : zones.format(day.atStartOfDay().toInstant(ZoneOffset.UTC), UTC, language.getLocale(), Style.SHORT_DATE);
	}
}
