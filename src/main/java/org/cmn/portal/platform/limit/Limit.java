package org.cmn.portal.platform.limit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * So many at once, and then as fast as they come back: all of them within a time.
 *
 * @param action in lower case, words joined by a dash: the name of the setting that changes it: {@code cmn.rate.<action>}
 */
public record Limit(String action, int times, Duration within) {

	public static Limit perMinute(String action, int times) {
		return new Limit(action, times, Duration.ofMinutes(1));
	}

	Bucket full(long now) {
		return new Bucket(times, times * 1000.0 / within.toMillis(), now);
	}

	/** The same for another figure, written as {@code 30/PT1M}; empty when it is written in no such way. */
	Optional<Limit> changed(String text) {
		var parts = text.strip().split("/", 2);
		try {
			int number = Integer.parseInt(parts[0].strip());
			var time = Duration.parse(parts.length < 2 ? "" : parts[1].strip());
			return number < 1 || time.toMillis() < 1 ? Optional.empty() : Optional.of(new Limit(action, number, time));
		} catch (NumberFormatException | DateTimeParseException | ArithmeticException e) {
			return Optional.empty();
		}
	}
}
