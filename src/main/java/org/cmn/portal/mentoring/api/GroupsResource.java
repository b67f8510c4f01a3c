package org.cmn.portal.mentoring.api;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.mentoring.GroupCard;
import org.cmn.portal.mentoring.GroupInput;
import org.cmn.portal.mentoring.Groups;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups of a mentor and several mentees. What they write is in their conversation, which only they can read. */
@Path("groups")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentoring")
public class GroupsResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Groups groups;

	/** Who is to be gathered. */
	public record ToOpen(@Schema(description = "Member id (UUID) of the mentor whose group it is; absent for the caller") UUID mentor,
			@Schema(description = "1 to 60 characters, without anything that points to a patient. Coordinators see it.") String name,
			@Schema(description = "Member ids of 2 to 11 people who have an open pair with that mentor; the same twice is once") List<UUID> mentees,
			@Schema(description = "As of a message: why words that could lead to a patient may stay") String guardReason) {
	}

	/** What it is to be called. */
	public record ToName(@Schema(description = "1 to 60 characters") String name, @Schema(description = "As of a message: why words that could lead to a patient may stay") String guardReason) {
	}

	/** Who is to come. */
	public record ToAdd(@Schema(description = "Member id of somebody who has an open pair with the mentor of the group") UUID mentee) {
	}

	/** A list, in an object so that it can grow. */
	public record All(List<GroupCard> items) {
	}

	@GET
	@Operation(summary = "Groups", description = "All of them for a coordinator, for everybody else those that they are in; open ones first. Who is in them and what they are called, nothing of what they say.")
	public All list() {
		return new All(groups.list(current.get()));
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Open a group", description = "For mentors, and for coordinators in a mentor's place. Opens its conversation in the same moment.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GroupCard.class)))
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public Response open(ToOpen wanted) {
		return Response.status(Response.Status.CREATED).entity(groups.open(current.get(), new GroupInput(wanted.mentor(), wanted.name(), wanted.mentees(), wanted.guardReason()))).build();
	}

	@PUT
	@Path("{group}")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Give a group another name", description = "For its mentor and for coordinators.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupCard.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public GroupCard rename(@PathParam("group") UUID group, ToName wanted) {
		return groups.rename(current.get(), group, wanted.name(), wanted.guardReason());
	}

	@POST
	@Path("{group}/members")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Take a mentee into a group", description = "For its mentor and for coordinators. Who comes reads what is written from then on. Twice is once.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupCard.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public GroupCard add(@PathParam("group") UUID group, ToAdd wanted) {
		return groups.add(current.get(), group, wanted.mentee());
	}

	@DELETE
	@Path("{group}/members/{member}")
	@Operation(summary = "Take a mentee out of a group, or leave it", description = "For its mentor and for coordinators; a mentee leaves by the own id. Who never was in it is not found; twice is once. What was written until then stays theirs to read. A group that nobody is left in but the mentor ends.")
	public void remove(@PathParam("group") UUID group, @PathParam("member") UUID member) {
		groups.remove(current.get(), group, member);
	}

	@POST
	@Path("{group}/end")
	@Operation(summary = "End a group", description = "For its mentor and for coordinators. Its messages can be read from then on, as those of an ended pair, and are erased when these are. Twice is once.")
	public GroupCard close(@PathParam("group") UUID group) {
		return groups.close(current.get(), group);
	}

	@DELETE
	@Path("{group}/end")
	@Operation(summary = "Take the end of a group back", description = "For its mentor and for coordinators. Refused when nobody is left in it but the mentor, or its messages were erased.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupCard.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public GroupCard reopen(@PathParam("group") UUID group) {
		return groups.reopen(current.get(), group);
	}
}
