package org.cmn.portal.messaging.api;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.MessageChanges;
import org.cmn.portal.messaging.MessageView;
import org.cmn.portal.messaging.Shapes;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What becomes of a message of the caller's conversations after it was sent. Everybody in it hears of it on the live line. */
@Path("conversations/{conversation}/messages/{seq}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessageChangesResource {

	@Inject
	private CurrentActor current;

	@Inject
	private MessageChanges changes;

	@Inject
	private Shapes shapes;

	/** New words for a message. */
	public record NewWords(@Schema(description = "1 to 4000 characters; may be empty where the message has cards, which stay") String text,
			@Schema(description = "after.edition of the message as the caller has it: whoever knows an older one is refused with changed-meanwhile") int edition,
			@Schema(description = "As for sending") String guardReason) {

		/** Without the text. */
		@Override
		public String toString() {
			return "edition " + edition;
		}
	}

	@PUT
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Replace the words of an own message", description = "Within 15 minutes. Everybody sees that and when it was edited; what it said before is gone. The same again gives the same answer.")
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public MessageView edit(@PathParam("conversation") UUID conversation, @PathParam("seq") long seq, NewWords words) {
		return shapes.view(changes.edit(current.get(), conversation, seq, words.text(), words.edition(), words.guardReason()), current.get());
	}

	@PUT
	@Path("reactions/{reaction}")
	@Operation(summary = "Say what the caller thinks of a message", description = "One of thanks, helpful, agree, will-answer, tell-me-more. The same again gives the same answer.")
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public MessageView react(@PathParam("conversation") UUID conversation, @PathParam("seq") long seq, @PathParam("reaction") String reaction) {
		return shapes.view(changes.react(current.get(), conversation, seq, reaction, true), current.get());
	}

	@DELETE
	@Path("reactions/{reaction}")
	@Operation(summary = "Take back what the caller thinks of a message")
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public MessageView unreact(@PathParam("conversation") UUID conversation, @PathParam("seq") long seq, @PathParam("reaction") String reaction) {
		return shapes.view(changes.react(current.get(), conversation, seq, reaction, false), current.get());
	}

	@PUT
	@Path("hidden")
	@Operation(summary = "Put a message away for the caller's own eyes", description = "On all devices of the caller; nobody else hears of it.")
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public MessageView hide(@PathParam("conversation") UUID conversation, @PathParam("seq") long seq) {
		return shapes.view(changes.hide(current.get(), conversation, seq, true), current.get());
	}

	@DELETE
	@Path("hidden")
	@Operation(summary = "Take a message out again that was put away")
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public MessageView show(@PathParam("conversation") UUID conversation, @PathParam("seq") long seq) {
		return shapes.view(changes.hide(current.get(), conversation, seq, false), current.get());
	}

	@POST
	@Path("recall")
	@Operation(summary = "Withdraw an own message that nobody else has seen", description = "A line that says so stays, nothing of what it said. The same again gives the same answer.")
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public MessageView recall(@PathParam("conversation") UUID conversation, @PathParam("seq") long seq) {
		return shapes.view(changes.recall(current.get(), conversation, seq), current.get());
	}
}
