package org.cmn.portal.links;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What waits for a curator, by what there is to do. */
public enum LinkQueue {
	BROKEN(LinkClass.GONE, LinkClass.NO_SUCH_HOST, LinkClass.NO_CONNECTION, LinkClass.SERVER_TROUBLE, LinkClass.TIMEOUT), MOVED(LinkClass.MOVED),
	/** Another page than was linked, or none that says so. */
	CHANGED(LinkClass.SOFT_NOT_FOUND, LinkClass.TITLE_DRIFT), CERTIFICATE(LinkClass.CERTIFICATE), BLOCKED(LinkClass.BLOCKED),
	/** Fails, not long enough to be believed. */
	UNREACHED(LinkClass.UNREACHED);

	private final Set<LinkClass> states;

	LinkQueue(LinkClass... states) {
		this.states = Set.of(states);
	}

	Set<LinkClass> states() {
		return states;
	}

	public boolean holds(LinkClass state) {
		return states.contains(state);
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<LinkQueue> of(String code) {
		for (var queue : values()) {
			if (queue.code().equals(code)) {
				return Optional.of(queue);
			}
		}
		return Optional.empty();
	}
}
