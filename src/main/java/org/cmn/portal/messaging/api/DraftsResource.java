package org.cmn.portal.messaging.api;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.CardReference;
import org.cmn.portal.messaging.DraftView;
import org.cmn.portal.messaging.Drafts;
import org.cmn.portal.messaging.Shapes;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the caller is writing in a conversation, for the caller's other devices. */
@Path("conversations/{conversation}/draft")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DraftsResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Drafts drafts;

	@Inject
	private Shapes shapes;

	/** What is to be kept. */
	public record ToKeep(@Schema(description = "At most 4000 characters; empty or absent for none") String text,
			@Schema(description = "At most 5; absent for none") List<CardReference> cards,
			@Schema(description = "The number of the message that it answers; absent for none") Long replyTo,
			@Schema(description = "What the caller's window calls itself, 1 to 64 letters, digits, hyphens and underscores: told to the caller's windows with the draft, so that this one can leave it") String by) {

		/** Without text and cards. */
		@Override
		public String toString() {
			return "draft by " + by;
		}
	}

	@GET
	@Operation(summary = "What the caller is writing", description = "Nobody else can read it.")
	public DraftView draft(@PathParam("conversation") UUID conversation) {
		return shapes.draft(drafts.of(current.get(), conversation), conversation, current.get());
	}

	@PUT
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Keep what the caller is writing", description = "The last one who keeps it wins. What could lead to a patient is refused with patient-identifiers.")
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public DraftView keep(@PathParam("conversation") UUID conversation, ToKeep draft) {
		return shapes.draft(drafts.keep(current.get(), conversation, draft.text(), draft.cards(), draft.replyTo(), draft.by()), conversation, current.get());
	}
}
