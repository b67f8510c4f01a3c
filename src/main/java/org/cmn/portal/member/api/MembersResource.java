package org.cmn.portal.member.api;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.cmn.portal.platform.rest.Paging;

/** The members' list, for those who run the network. */
@Path("members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Members members;

	@GET
	public MemberPage list(@QueryParam("q") String part, @QueryParam("page") @DefaultValue("1") int page, @QueryParam("size") @DefaultValue("20") int size) {
		Paging.require(page, size);
		return members.list(current.get(), part, page, size);
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
