package org.cmn.portal.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /api/live/ticket}: a ticket for {@code /live?ticket=…}. */
@Path("live/ticket")
@ApplicationScoped
public class LiveTicketResource {

	@Inject
	private LiveTickets tickets;

	/** @param expiresIn seconds */
	public record Ticket(String ticket, long expiresIn) {
	}

	@POST
	@Produces(MediaType.APPLICATION_JSON)
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Ticket.class)))
	@APIResponse(responseCode = "429", description = "Too many tickets: Retry-After says how long to wait", content = @Content(mediaType = "application/problem+json"))
	public Ticket issue(@Context HttpServletRequest request) {
		return new Ticket(tickets.issue(request), LiveTickets.LIFE.toSeconds());
	}
}
