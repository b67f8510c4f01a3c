package org.cmn.portal.asking.api;

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
import org.cmn.portal.asking.AskCard;
import org.cmn.portal.asking.AskInput;
import org.cmn.portal.asking.AskingReason;
import org.cmn.portal.asking.Asks;
import org.cmn.portal.asking.MentorCard;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions to a mentor. What they say is a message of the conversation; here is only that they are there. */
@Path("asks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Asking")
public class AsksResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Asks asks;

	/** A question to be asked. */
	public record ToAsk(@Schema(description = "Member id (UUID) of one's mentor, or of who covers for that mentor today") UUID mentor,
			@Schema(description = "1 to 2000 characters, without anything that points to a patient") String question, @Schema(description = "What was tried; at most 1000 characters, or absent") String tried,
			@Schema(description = "no_patient, child, youth, young_adult, adult, middle_aged, older, or absent") String ageBand,
			// Without a description of its own: Payara's OpenAPI takes "setting" for a setter and gives up.
			String setting,
			@Schema(description = "no_hurry, this_week, two_days or today") String howSoon,
			@Schema(description = "true: it is educational, and the decision stays with the asker") Boolean understood,
			@Schema(description = "As of a message: the same for each try of one question") String clientId,
			@Schema(description = "As of a message: why words that could lead to a patient may stay") String guardReason) {

		/** Without its words. */
		@Override
		public String toString() {
			return "question " + clientId;
		}
	}

	/** How it ended. */
	public record Closing(@Schema(description = "Spent on it, 0 to 600") Integer minutes, @Schema(description = "yes, partly or no") String helped) {
	}

	/** A list, in an object so that it can grow. */
	public record Questions(List<AskJson> items) {
	}

	/** A list, in an object so that it can grow. */
	public record Mentors(List<MentorCard> items) {
	}

	@GET
	@Operation(summary = "The caller's questions, and those to the caller", description = "Those that are not closed first, the newest first; at most 100.")
	public Questions list() {
		return questions(asks.list(current.get()));
	}

	@GET
	@Path("mentors")
	@Operation(summary = "Whom the caller can ask", description = "With the days on which each is away within two weeks, and who covers.")
	public Mentors mentors() {
		return new Mentors(asks.mentors(current.get()));
	}

	@GET
	@Path("late")
	@Operation(summary = "Questions that have waited five working days and more", description = "For coordinators: that they are there, never what they say.")
	public Questions late() {
		return questions(asks.late(current.get()));
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Ask", description = "For mentees. Sends the words as a message of the conversation with the mentor; the same clientId again is the same question. setting is clinic, rural_clinic, pharmacy, hospital, emergency, long_term_care, home, or absent.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AskJson.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public Response ask(ToAsk given) {
		if (given.mentor() == null) {
			throw Refused.fields(List.of(new FieldRefusal("mentor", AskingReason.NOT_YOUR_MENTOR)));
		}
		var card = asks.ask(current.get(), given.mentor(), new AskInput(given.question(), given.tried(), given.ageBand(), given.setting(), given.howSoon(), Boolean.TRUE.equals(given.understood()), given.clientId(), given.guardReason()));
		return Response.status(Response.Status.CREATED).entity(AskJson.of(card)).build();
	}

	@POST
	@Path("{ask}/closing")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Close a question of one's own", description = "Again, it corrects what was said.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskJson.class)))
	public AskJson close(@PathParam("ask") UUID ask, Closing closing) {
		return AskJson.of(asks.close(current.get(), ask, closing.minutes(), closing.helped()));
	}

	@DELETE
	@Path("{ask}/closing")
	@Operation(summary = "Take the closing back")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskJson.class)))
	public AskJson reopen(@PathParam("ask") UUID ask) {
		return AskJson.of(asks.reopen(current.get(), ask));
	}

	private static Questions questions(List<AskCard> cards) {
		return new Questions(cards.stream().map(AskJson::of).toList());
	}
}
