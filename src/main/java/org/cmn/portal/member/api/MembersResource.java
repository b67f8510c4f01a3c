package org.cmn.portal.member.api;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.MemberPage;
import org.cmn.portal.member.Members;

/** The members' list, for those who run the network. */
@Path("members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {

	private static final int LARGEST_PAGE = 100;
	private static final int LAST_PAGE = 1_000_000;

	@Inject
	private CurrentActor current;

	@Inject
	private Members members;

	/** @param page from 1, as everywhere in the API */
	@GET
	public MemberPage list(@QueryParam("q") String part, @QueryParam("page") @DefaultValue("1") int page, @QueryParam("size") @DefaultValue("20") int size) {
		var found = members.list(current.get(), part, Math.clamp(page, 1, LAST_PAGE) - 1, Math.clamp(size, 1, LARGEST_PAGE));
		return new MemberPage(found.total(), found.page() + 1, found.size(), found.items());
	}

	@POST
	@Path("{id}/deactivation")
	public void deactivate(@PathParam("id") UUID id) {
		members.deactivate(current.get(), id);
	}

	@DELETE
	@Path("{id}/deactivation")
	public void reactivate(@PathParam("id") UUID id) {
		members.reactivate(current.get(), id);
	}
}
