package org.cmn.portal.broken;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Does on purpose what no code may do, so that the test that forbids it is seen to fail. */
public class HourByTheMachine {

	private static final ZoneId EDMONTON = ZoneId.of("America/Edmonton");

	int byZonedDateTime(Instant instant) {
		return instant.atZone(EDMONTON).getHour();
	}

	int byRules(Instant instant) {
		return EDMONTON.getRules().getOffset(instant).getTotalSeconds();
	}

	int byLocalDateTime(Instant instant) {
		return LocalDateTime.ofInstant(instant, EDMONTON).getHour();
	}

	ZoneId byMachine() {
		return ZoneId.systemDefault();
	}
}
