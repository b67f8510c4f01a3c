package org.cmn.portal.asking.api;

import java.time.LocalDate;
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
import org.cmn.portal.asking.AbsenceCard;
import org.cmn.portal.asking.Absences;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a mentor is away. */
@Path("absences")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Asking")
public class AbsencesResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Absences absences;

	/** Days to be noted. */
	public record ToNote(LocalDate first, @Schema(description = "Included; at most a year") LocalDate last,
			@Schema(description = "Member id (UUID) or e-mail address of another mentor; absent for nobody") String covering) {
	}

	/** A list, in an object so that it can grow. */
	public record Days(List<AbsenceCard> items) {
	}

	@GET
	@Operation(summary = "When the caller is away", description = "What is not over, the earliest first.")
	public Days list() {
		return new Days(absences.own(current.get()));
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Note that one is away", description = "For mentors. Their mentees see it before they ask, and the clock of an answer stands still meanwhile.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AbsenceCard.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Response add(ToNote days) {
		return Response.status(Response.Status.CREATED).entity(absences.add(current.get(), days.first(), days.last(), days.covering())).build();
	}

	@DELETE
	@Path("{absence}")
	@Operation(summary = "Take one of the caller's own back")
	public void remove(@PathParam("absence") UUID absence) {
		absences.remove(current.get(), absence);
	}
}
