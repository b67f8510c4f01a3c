package org.cmn.portal.platform.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.VersionInfo;

/** The rules that travel with the portal in ICU4J: as new as the portal's release, whatever the machine holds. */
final class IcuRules implements ZoneRulesSource {

	private final Map<String, TimeZone> zones = new ConcurrentHashMap<>();

	@Override
	public String name() {
		return "ICU4J " + VersionInfo.ICU_VERSION.getMajor() + "." + VersionInfo.ICU_VERSION.getMinor();
	}

	@Override
	public String version() {
		return TimeZone.getTZDataVersion();
	}

	@Override
	public ZoneOffset offset(Instant instant, ZoneId zone) {
		if (zone instanceof ZoneOffset fixed) {
			return fixed;
		}
		return ZoneOffset.ofTotalSeconds(zones.computeIfAbsent(zone.getId(), IcuRules::load).getOffset(millis(instant)) / 1000);
	}

	/** As far away as milliseconds reach: a year that somebody mistyped has an offset too. */
	private static long millis(Instant instant) {
		try {
			return instant.toEpochMilli();
		} catch (ArithmeticException e) {
			return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
		}
	}

	private static TimeZone load(String id) {
		return TimeZone.getFrozenTimeZone(id);
	}
}
