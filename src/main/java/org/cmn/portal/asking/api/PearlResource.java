package org.cmn.portal.asking.api;

import java.time.Instant;
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
import org.cmn.portal.asking.PearlInput;
import org.cmn.portal.asking.PearlView;
import org.cmn.portal.asking.Pearls;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of a closed question, given to the library when both of its people agree. */
@Path("asks/{ask}/pearl")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Asking")
public class PearlResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Pearls pearls;

	/** Words that are fit for everybody. */
	public record Words(@Schema(description = "1 to 120 characters") String title, @Schema(description = "What was asked and what helped: 1 to 3000 characters, without anything that points to a patient") String text) {

		/** Without its words. */
		@Override
		public String toString() {
			return "(a private summary)";
		}
	}

	/** Agreement to the words that were read. */
	public record Agreement(@Schema(description = "The proposedAt of the words that were read") Instant proposedAt) {
	}

	/** How far it has come. */
	public record Pearl(UUID ask, @Schema(description = "The other one of the two") String other, @Schema(description = "none, proposed (by the caller), to_agree (proposed by the other one) or agreed") String state,
			@Schema(description = "What is proposed; absent unless it is") Words proposal, @Schema(description = "Of these words, for the agreement to them") Instant proposedAt, @Schema(description = "Titles of the resources attached since the question, which go along") List<String> resources) {

		static Pearl of(PearlView view) {
			return new Pearl(view.ask(), view.other(), view.state().code(), view.proposal() == null ? null : new Words(view.proposal().title(), view.proposal().text()), view.proposedAt(), view.resources());
		}
	}

	@GET
	@Operation(summary = "What came of a closed question", description = "For its two people.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pearl.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Pearl view(@PathParam("ask") UUID ask) {
		return Pearl.of(pearls.view(current.get(), ask));
	}

	@PUT
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Propose to give it to the library", description = "Again, it replaces one's own words. What points to a patient is refused without exception.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pearl.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Pearl propose(@PathParam("ask") UUID ask, Words words) {
		return Pearl.of(pearls.propose(current.get(), ask, new PearlInput(words.title(), words.text())));
	}

	@DELETE
	@Operation(summary = "Take one's own proposal back, or refuse the other one's", description = "The words are gone.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pearl.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Pearl remove(@PathParam("ask") UUID ask) {
		return Pearl.of(pearls.remove(current.get(), ask));
	}

	@POST
	@Path("agreement")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Agree to the other one's proposal", description = "A draft for the curators, without a name; twice is once.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pearl.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Pearl agree(@PathParam("ask") UUID ask, Agreement agreement) {
		return Pearl.of(pearls.agree(current.get(), ask, agreement.proposedAt()));
	}
}
