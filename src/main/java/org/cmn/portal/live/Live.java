package org.cmn.portal.live;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;

/**
 * What other rooms ask of this one: tell something to whoever of these members is here now. Whoever is not here finds
 * it in the database; so nothing depends on a push, and a push never waits.
 */
@ApplicationScoped
public class Live {

	@Inject
	private Sockets sockets;

	@Inject
	private Authority authority;

	/** Sends one frame to all sockets of the members. Call it after the commit, from the background. */
	public void push(Collection<UUID> members, String frame) {
		push(members, reader -> frame);
	}

	/** The same with a frame made for each reader: times and words are in their zone and language. */
	public void push(Collection<UUID> members, Function<Actor, String> frame) {
		for (var member : members) {
			for (var socket : sockets.of(member)) {
				authority.of(socket).ifPresentOrElse(reader -> socket.push(frame.apply(reader)), () -> socket.end(Ended.SIGNED_OUT));
			}
		}
	}
}
