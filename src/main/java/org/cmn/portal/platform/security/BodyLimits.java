package org.cmn.portal.platform.security;

import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;

/**
 * How much a request may bring: what people write is small, and files come to those addresses only that a room
 * names by {@link TakesFiles}, a few at a time. The server takes a form with a file apart in memory before anybody is asked,
 * so this stands in front of everything.
 */
@ApplicationScoped
class BodyLimits {

	static final long WRITTEN = 256 * 1024;
	/** A form around a file: the file alone is measured by whoever takes it, so that a sentence stands beside it. */
	static final long AROUND_A_FILE = 64 * 1024;
	static final int FILES_AT_ONCE = 3;
	private static final long RETRY_SECONDS = 5;

	private final Semaphore files = new Semaphore(FILES_AT_ONCE);
	private Settings settings;
	private List<TakesFiles> rooms;

	protected BodyLimits() {
	}

	@Inject
	BodyLimits(Settings settings, @Any Instance<TakesFiles> rooms) {
		this.settings = settings;
		this.rooms = rooms.stream().toList();
	}

	/** @return bytes */
	long of(HttpServletRequest request) {
		return takesFiles(request) ? settings.largestUpload() + AROUND_A_FILE : WRITTEN;
	}

	/**
	 * To be closed when the request has been answered.
	 *
	 * @throws Refused too-many-requests when others are bringing their files just now
	 */
	Place place(HttpServletRequest request) {
		if (!"POST".equals(request.getMethod()) || !takesFiles(request)) {
			return () -> { };
		}
		if (!files.tryAcquire()) {
			throw new Refused(CommonReason.TOO_MANY_REQUESTS, RETRY_SECONDS);
		}
		return files::release;
	}

	private boolean takesFiles(HttpServletRequest request) {
		var path = Route.path(request);
		return rooms.stream().anyMatch(room -> room.isAt(path));
	}

	interface Place extends AutoCloseable {
		@Override
		void close();
	}
}
