package org.cmn.portal.platform.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;

/** The rules of the Java that runs the portal: as new as its last update. */
final class JvmRules implements ZoneRulesSource {

	@Override
	public String name() {
		return "Java " + Runtime.version();
	}

	@Override
	public String version() {
		return ZoneRulesProvider.getVersions("America/Edmonton").lastKey();
	}

	@Override
	public ZoneOffset offset(Instant instant, ZoneId zone) {
		return zone.getRules().getOffset(instant);
	}
}
