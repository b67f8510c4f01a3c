package org.cmn.portal.messaging;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.limit.Bucket;
import org.cmn.portal.platform.limit.Buckets;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;

/** How fast one member may send, over all sockets and requests together (promise I4). In memory: a node is enough. */
@ApplicationScoped
class SendRate {

	private static final int REMEMBERED = 10_000;
	private static final int RETRY_SECONDS = 2;

	private final Buckets<UUID> buckets = new Buckets<>(REMEMBERED);

	@Inject
	private Settings settings;

	/** @throws Refused too-many-requests */
	void check(UUID member) {
		var now = System.nanoTime();
		if (!buckets.of(member, () -> new Bucket(settings.liveBurst(), settings.liveRate(), now)).take(now)) {
			throw new Refused(CommonReason.TOO_MANY_REQUESTS, RETRY_SECONDS);
		}
	}
}
