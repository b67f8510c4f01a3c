package org.cmn.portal.messaging.api;

import java.time.LocalDate;
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
import org.cmn.portal.messaging.EndedPair;
import org.cmn.portal.messaging.Erasure;
import org.cmn.portal.messaging.Retention;
import org.cmn.portal.messaging.RetentionRule;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long conversations are kept after their pair. For administrators, who see that they are there and nothing of what they say. */
@Path("retention")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
public class RetentionResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Retention retention;

	@Inject
	private Erasure erasure;

	/** A rule to come. */
	public record NewRule(@Schema(description = "30 to 3650 days after the end of the pair") Integer days,
			@Schema(description = "From today, which means from now on, or a later day. What has ended before keeps what it was promised.") LocalDate from) {
	}

	/** Why it is kept. */
	public record ToHold(@Schema(description = "legal_claim, complaint, inquiry or other") String reason) {
	}

	/** A list, in an object so that it can grow. */
	public record Rules(List<RetentionRule> items) {
	}

	/** A list, in an object so that it can grow. */
	public record EndedPairs(List<EndedPair> items) {
	}

	/** How many conversations were erased. */
	public record Erased(int conversations) {
	}

	@GET
	@Path("rules")
	@Operation(summary = "How long conversations are kept", description = "For administrators. The latest rule first; for a conversation that one holds which was in force when it ended.")
	public Rules rules() {
		return new Rules(retention.rules(current.get()));
	}

	@POST
	@Path("rules")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Add a rule", description = "For administrators. For conversations that end from that day on.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RetentionRule.class)))
	public Response add(NewRule rule) {
		return Response.status(Response.Status.CREATED).entity(retention.add(current.get(), rule.days(), rule.from())).build();
	}

	@DELETE
	@Path("rules/{rule}")
	@Operation(summary = "Take a rule back that is not in force yet", description = "For administrators.")
	public void takeBack(@PathParam("rule") UUID rule) {
		retention.takeBack(current.get(), rule);
	}

	@GET
	@Path("pairs")
	@Operation(summary = "Pairs and groups with a conversation", description = "For administrators. mentorship is the id of the pair or of the group. The ended ones first, with the last day before each is erased, and why one is held.")
	public EndedPairs pairs() {
		return new EndedPairs(retention.pairs(current.get()));
	}

	@PUT
	@Path("holds/{mentorship}")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Keep the conversation of a pair or a group from being erased", description = "By the id of the pair or of the group. For administrators. It gives nobody a right to read it. Twice is once.")
	public void hold(@PathParam("mentorship") UUID mentorship, ToHold hold) {
		retention.hold(current.get(), mentorship, hold.reason());
	}

	@DELETE
	@Path("holds/{mentorship}")
	@Operation(summary = "Lift a hold", description = "For administrators. The rule alone says from then on when it is erased.")
	public void lift(@PathParam("mentorship") UUID mentorship) {
		retention.lift(current.get(), mentorship);
	}

	@POST
	@Path("erasure")
	@Operation(summary = "Erase now what is due", description = "For administrators. The portal does it every hour by itself.")
	public Erased erase() {
		return new Erased(erasure.now(current.get()));
	}
}
