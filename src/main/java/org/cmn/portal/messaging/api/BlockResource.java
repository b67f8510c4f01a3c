package org.cmn.portal.messaging.api;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.Block;
import org.cmn.portal.messaging.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether messages are taken in a conversation of the caller's own. */
@Path("conversations/{conversation}/block")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BlockResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Blocking blocking;

	@GET
	@Operation(summary = "Whether messages are taken in a conversation", description = "writable is false while somebody in it blocks messages; since says from when on the caller does. Who else does is not told.")
	public Block state(@PathParam("conversation") UUID conversation) {
		return blocking.of(current.get(), conversation);
	}

	@PUT
	@Operation(summary = "Block messages in a conversation", description = "From the next message on nobody can write there, the caller included. Twice is once.")
	public Block block(@PathParam("conversation") UUID conversation) {
		return blocking.block(current.get(), conversation);
	}

	@DELETE
	@Operation(summary = "Take the caller's own block back", description = "Another's stays.")
	public Block unblock(@PathParam("conversation") UUID conversation) {
		return blocking.unblock(current.get(), conversation);
	}
}
