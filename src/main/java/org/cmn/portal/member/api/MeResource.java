package org.cmn.portal.member.api;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Preferences;
import org.cmn.portal.member.Role;

/** Who am I, and what did I choose. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Members members;

	/** What the portal knows about the one who asks. */
	public record Me(UUID id, String name, List<String> roles, String locale, String zone) {

		static Me of(Actor actor) {
			return new Me(actor.memberId(), actor.name(), actor.roles().stream().sorted().map(Role::code).toList(),
					actor.locale().toLanguageTag(), actor.zone().getId());
		}
	}

	@GET
	public Me get() {
		return Me.of(current.get());
	}

	@PUT
	@Path("preferences")
	@Consumes(MediaType.APPLICATION_JSON)
	public Me prefer(Preferences preferences) {
		var actor = current.get();
		members.prefer(actor, preferences);
		return Me.of(members.actor(actor.memberId()).orElseThrow());
	}
}
