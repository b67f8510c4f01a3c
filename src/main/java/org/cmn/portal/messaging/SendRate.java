package org.cmn.portal.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.live.FrameRate;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;

/** How fast one member may send, over all sockets and requests together (promise I4). In memory: a node is enough. */
@ApplicationScoped
class SendRate {

	private static final int REMEMBERED = 10_000;
	private static final int RETRY_SECONDS = 2;

	private final Map<UUID, FrameRate> rates = new LinkedHashMap<>(64, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, FrameRate> eldest) {
			return size() > REMEMBERED;
		}
	};

	@Inject
	private Settings settings;

	/** @throws Refused too-many-requests */
	void check(UUID member) {
		var now = System.nanoTime();
		FrameRate rate;
		synchronized (rates) {
			rate = rates.computeIfAbsent(member, id -> new FrameRate(settings.liveBurst(), settings.liveRate(), now));
		}
		if (!rate.take(now)) {
			throw new Refused(CommonReason.TOO_MANY_REQUESTS, RETRY_SECONDS);
		}
	}
}
