package org.cmn.portal.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** {@code POST /api/live/ticket}: a ticket for {@code /live?ticket=…}. */
@Path("live/ticket")
@RequestScoped
public class LiveTicketResource {

	@Inject
	private LiveTickets tickets;

	/** @param expiresIn seconds */
	public record Ticket(String ticket, long expiresIn) {
	}

	@POST
	@Produces(MediaType.APPLICATION_JSON)
	public Ticket issue(@Context HttpServletRequest request) {
		return new Ticket(tickets.issue(request), LiveTickets.LIFE.toSeconds());
	}
}
