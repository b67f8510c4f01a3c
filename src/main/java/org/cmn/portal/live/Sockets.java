package org.cmn.portal.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The open sockets of this node, by member. Our own, because ending an HTTP session closes only the newest socket that
 * was opened from it.
 */
@ApplicationScoped
class Sockets {

	private final Map<UUID, Set<LiveSocket>> byMember = new ConcurrentHashMap<>();

	/** @return false when the member has as many as allowed */
	boolean add(LiveSocket socket) {
		var added = new boolean[1];
		byMember.compute(socket.line().member(), (member, open) -> {
			var sockets = open == null ? ConcurrentHashMap.<LiveSocket>newKeySet() : open;
			added[0] = sockets.size() < LiveLimits.SOCKETS_OF_A_MEMBER && sockets.add(socket);
			return sockets;
		});
		return added[0];
	}

	void remove(LiveSocket socket) {
		byMember.computeIfPresent(socket.line().member(), (member, open) -> {
			open.remove(socket);
			return open.isEmpty() ? null : open;
		});
	}

	boolean full(UUID member) {
		return of(member).size() >= LiveLimits.SOCKETS_OF_A_MEMBER;
	}

	Collection<LiveSocket> of(UUID member) {
		return byMember.getOrDefault(member, Set.of());
	}

	List<LiveSocket> all() {
		return byMember.values().stream().flatMap(Set::stream).toList();
	}
}
