package org.cmn.portal.platform.faces;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;

/** The functions of the tag library: {@code cmn:text}, {@code cmn:name}, {@code cmn:when}. */
public final class Sentences {

	private static final ZoneId DEFAULT_ZONE = ZoneId.of("America/Edmonton");

	private Sentences() {
	}

	/** {@code #{cmn:text('events.seats.left', n)}}, or {@code [n, m]} for several: a sentence in the page's language. */
	public static String text(String key, Object arguments) {
		return Texts.in(locale()).get(key, arguments instanceof Collection<?> several ? several.toArray() : new Object[] {arguments});
	}

	/** {@code #{cmn:name(role)}}: what a constant is called. */
	public static String name(Enum<?> constant) {
		return constant == null ? "" : Texts.in(locale()).of(constant);
	}

	static Locale locale() {
		return FacesContext.getCurrentInstance().getViewRoot().getLocale();
	}

	static ZoneId zone() {
		Instance<Reader> readers = CDI.current().select(Reader.class);
		return readers.stream().findFirst().flatMap(Reader::zone).orElse(DEFAULT_ZONE);
	}
}
