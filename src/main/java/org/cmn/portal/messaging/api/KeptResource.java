package org.cmn.portal.messaging.api;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.Kept;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.Retention;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Until when a conversation of the caller's own can be read. */
@Path("conversations/{conversation}/kept")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeptResource {

	private static final Kept OPEN = new Kept(null, false);

	@Inject
	private CurrentActor current;

	@Inject
	private Messaging messaging;

	@Inject
	private Retention retention;

	@GET
	@Operation(summary = "Until when a conversation can be read and copied", description = "until is absent while it has not ended; held says that it is kept longer for now.")
	public Kept until(@PathParam("conversation") UUID conversation) {
		var card = messaging.conversation(current.get(), conversation);
		return retention.kept(current.get()).getOrDefault(card.id(), OPEN);
	}
}
