package org.cmn.portal.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.platform.security.SessionRegistry;

/**
 * Whether a socket's member may still be here, and as whom: asked at every frame and every push. The sign-in is asked
 * each time; what the database says of the member is remembered for less than a second (promise A2).
 */
@ApplicationScoped
class Authority {

	private record Known(Optional<Actor> actor, long asOf) {
	}

	private final Map<UUID, Known> known = new ConcurrentHashMap<>();

	@Inject
	private SessionRegistry signIns;

	@Inject
	private Members members;

	/** Empty when the socket has to be closed. */
	Optional<Actor> of(LiveSocket socket) {
		return signIns.isLive(socket.line().signIn()) ? actor(socket.line().member()) : Optional.empty();
	}

	/** The member did something: that is not being away. */
	void touch(LiveSocket socket) {
		signIns.touch(socket.line().signIn());
	}

	void forget(UUID member) {
		known.remove(member);
	}

	/** Asks for all of them at once: going round thousands of sockets must not ask thousands of times. */
	void renew(Set<UUID> members) {
		var now = System.nanoTime();
		var due = members.stream().filter(member -> !isFresh(known.get(member), now)).toList();
		var actors = this.members.actors(due);
		due.forEach(member -> known.put(member, new Known(Optional.ofNullable(actors.get(member)), now)));
	}

	private static boolean isFresh(Known remembered, long now) {
		return remembered != null && now - remembered.asOf() < LiveLimits.RIGHTS.toNanos();
	}

	private Optional<Actor> actor(UUID member) {
		var now = System.nanoTime();
		var remembered = known.get(member);
		if (isFresh(remembered, now)) {
			return remembered.actor();
		}
		var actor = members.actor(member);
		known.put(member, new Known(actor, now));
		return actor;
	}
}
