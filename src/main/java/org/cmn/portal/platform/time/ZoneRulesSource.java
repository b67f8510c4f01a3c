package org.cmn.portal.platform.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One set of time zone rules, with the version of the tz database that it was made from. */
interface ZoneRulesSource {

	/** Where the rules come from, for the log, e.g. {@code this Java}. */
	String name();

	/** The release of the tz database, e.g. {@code 2026c}: a later release sorts after an earlier one. */
	String version();

	ZoneOffset offset(Instant instant, ZoneId zone);
}
