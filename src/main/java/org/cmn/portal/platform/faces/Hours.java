package org.cmn.portal.platform.faces;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.inject.spi.CDI;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/** Moments in words, in the reader's zone and language: {@code cmn:when}, {@code cmn:day}. */
public final class Hours {

	private Hours() {
	}

	/** {@code Tuesday, December 1, 2026 at 6:00 a.m., Alberta time} */
	public static String when(Instant instant) {
		return instant == null ? "" : zones().format(instant, Sentences.zone(), Sentences.locale());
	}

	/** One of the {@link Style}s by its name, e.g. {@code SHORT_DATE}. */
	public static String as(Instant instant, String style) {
		return instant == null ? "" : zones().format(instant, Sentences.zone(), Sentences.locale(), Style.valueOf(style));
	}

	/** How many minutes the reader's clock is ahead of UTC now, for scripts: a browser may know older rules of their zone. */
	public static int offset() {
		return zones().offset(CDI.current().select(Clock.class).get().instant(), Sentences.zone()).getTotalSeconds() / 60;
	}

	private static Zones zones() {
		return CDI.current().select(Zones.class).get();
	}
}
