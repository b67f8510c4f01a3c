package org.cmn.portal.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many refusals are written down: a few in a minute from one address, not many in all, and the rest is counted. */
class RefusalRate {

	static final int FROM_ONE_ADDRESS = 5;
	static final int IN_ALL = 60;
	private static final Duration WINDOW = Duration.ofMinutes(1);

	private final Map<String, Integer> written = new HashMap<>();
	private Instant began = Instant.MIN;
	private int inAll;
	private int passedOver;

	/** @return how many were passed over since the last one that was written; -1 when this one is passed over too */
	synchronized int admit(String address, Instant now) {
		if (!now.isBefore(began.plus(WINDOW))) {
			began = now;
			inAll = 0;
			written.clear();
		}
		if (inAll >= IN_ALL || written.getOrDefault(address, 0) >= FROM_ONE_ADDRESS) {
			passedOver++;
			return -1;
		}
		inAll++;
		written.merge(address, 1, Integer::sum);
		var before = passedOver;
		passedOver = 0;
		return before;
	}
}
