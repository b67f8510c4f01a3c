package org.cmn.portal.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The phone lines that are nobody's own, asked for anew every few minutes: a line that was just listed may wait that long. */
@ApplicationScoped
public class Lines {

	private static final Duration FRESH = Duration.ofMinutes(5);
	private static final Pattern NUMBER = Pattern.compile("(?:1[ .-]?)?\\(?([2-9][0-9]{2})\\)?[ .-]?([0-9]{3})[ .-]?([0-9]{4})(?![0-9])");

	@Inject
	@Any
	private Instance<KnownLines> rooms;

	@Inject
	private Clock clock;

	private volatile Known known = new Known(Set.of(), Instant.MIN);

	private record Known(Set<String> numbers, Instant since) {
	}

	/** As ten digits each. */
	public Set<String> all() {
		var now = clock.instant();
		if (known.since().isBefore(now.minus(FRESH))) {
			known = new Known(rooms.stream().flatMap(room -> room.lines().stream()).flatMap(text -> numbers(text).stream()).collect(Collectors.toUnmodifiableSet()), now);
		}
		return known.numbers();
	}

	static Set<String> numbers(String text) {
		return NUMBER.matcher(text).results().map(Lines::digits).collect(Collectors.toSet());
	}

	private static String digits(MatchResult number) {
		return number.group(1) + number.group(2) + number.group(3);
	}
}
