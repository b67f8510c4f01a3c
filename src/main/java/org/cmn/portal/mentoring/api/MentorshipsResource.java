package org.cmn.portal.mentoring.api;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pairs of mentor and mentee. */
@Path("mentorships")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentoring")
public class MentorshipsResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Mentorships mentorships;

	/** Who is to be paired. */
	public record Wanted(
			@Schema(description = "Member id (UUID, see GET /api/members) or e-mail address of somebody with the role mentor") String mentor,
			@Schema(description = "Member id (UUID) or e-mail address of somebody with the role mentee") String mentee) {
	}

	/** A list, in an object so that it can grow. */
	public record Pairs(List<Pair> items) {
	}

	@GET
	@Operation(summary = "Pairs of mentor and mentee", description = "All of them for a coordinator, the own ones for everybody else; open ones first.")
	public Pairs list() {
		return new Pairs(mentorships.list(current.get()));
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Pair two members", description = "For coordinators. Opens their conversation in the same moment. Both must have signed in once: until then they are not members.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Pair.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Response pair(Wanted wanted) {
		return Response.status(Response.Status.CREATED).entity(mentorships.pair(current.get(), wanted.mentor(), wanted.mentee())).build();
	}

	@POST
	@Path("{mentorship}/end")
	@Operation(summary = "End a pair", description = "For coordinators. The conversation can be read from then on, not written in. Twice is once.")
	public Pair end(@PathParam("mentorship") UUID mentorship) {
		return mentorships.end(current.get(), mentorship);
	}

	@DELETE
	@Path("{mentorship}/end")
	@Operation(summary = "Take the end of a pair back", description = "For coordinators. Refused when the two were paired anew.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pair.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Pair resume(@PathParam("mentorship") UUID mentorship) {
		return mentorships.resume(current.get(), mentorship);
	}
}
