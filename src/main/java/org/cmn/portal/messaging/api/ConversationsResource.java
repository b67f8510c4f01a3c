package org.cmn.portal.messaging.api;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.CardReference;
import org.cmn.portal.messaging.ConversationCard;
import org.cmn.portal.messaging.Drafts;
import org.cmn.portal.messaging.Mark;
import org.cmn.portal.messaging.MessageHit;
import org.cmn.portal.messaging.MessageSearch;
import org.cmn.portal.messaging.MessageView;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.NewMessage;
import org.cmn.portal.messaging.OwnView;
import org.cmn.portal.messaging.OwnViews;
import org.cmn.portal.messaging.Shapes;
import org.cmn.portal.messaging.Transcripts;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's conversations. Somebody else's look like none at all, for every role. */
@Path("conversations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConversationsResource {

	private static final String ZIP = "application/zip";

	@Inject
	private CurrentActor current;

	@Inject
	private Messaging messaging;

	@Inject
	private MessageSearch search;

	@Inject
	private Transcripts transcripts;

	@Inject
	private OwnViews views;

	@Inject
	private Drafts drafts;

	@Inject
	private Shapes shapes;

	/** A message to be sent. */
	public record ToSend(
			@Schema(description = "1 to 64 letters, digits, hyphens and underscores. The same for each try of one message: it is stored once and always answered the same.") String clientId,
			@Schema(description = "1 to 4000 characters; may be empty or absent beside a card") String text,
			@Schema(description = "At most 5 resources that are in the library now, or events, in the order to show them; absent for none. The same twice is once.") List<CardReference> cards,
			@Schema(description = "The number of the message that this one answers; absent for none") Long replyTo,
			@Schema(description = "Why words that could lead to a patient may stay: not-a-patient, own-or-colleague, needed-for-safety or cannot-identify. Without it such a text is refused with patient-identifiers and the places.") String guardReason) {

		/** Without text and cards. */
		@Override
		public String toString() {
			return "message " + clientId;
		}
	}

	/** What is looked for. */
	public record ToFind(@Schema(description = "1 to 200 characters; all words, or parts of words, whatever their accents and capitals") String text) {

		/** Without the words. */
		@Override
		public String toString() {
			return "search";
		}
	}

	/** A list, in an object so that it can grow. */
	public record Found(List<MessageHit> items) {
	}

	/** How far the caller has come. */
	public record UpTo(@Schema(description = "The number of a message") Long upTo) {
	}

	/** A list, in an object so that it can grow. */
	public record Conversations(List<ConversationCard> items) {
	}

	/**
	 * @param more        whether there is more in the direction that was asked for, or of changes
	 * @param changes     what changed, as it is now
	 * @param hidden      the numbers of all messages that the caller has put away
	 * @param own         how the caller keeps the conversation
	 * @param draft       the version of what the caller is writing
	 * @param changesUpTo the change up to which these are all: ask for those after it next time
	 */
	public record Messages(List<MessageView> items, List<Mark> marks, boolean more, List<MessageView> changes, long changesUpTo, List<Long> hidden, OwnView own, long draft) {
	}

	@GET
	@Operation(summary = "The caller's conversations", description = "Pinned ones first, then open ones, the latest first, with the number of messages not seen.")
	public Conversations list() {
		return new Conversations(messaging.conversations(current.get()));
	}

	@GET
	@Path("{conversation}/messages")
	@Operation(summary = "Messages in their order", description = "Those after a number, or with before= the last ones before it; at most 100. And how far everybody has come. With changesAfter= also those up to after= that changed since that change.")
	public Messages messages(@PathParam("conversation") UUID conversation, @QueryParam("after") @DefaultValue("0") long after,
			@QueryParam("before") Long before, @QueryParam("changesAfter") Long changesAfter, @QueryParam("limit") @DefaultValue("50") int limit) {
		var checks = new Checks();
		checks.within("after", after, 0, Long.MAX_VALUE);
		checks.within("limit", limit, 1, Messaging.PAGE);
		checks.done();
		var actor = current.get();
		var changes = messaging.changes(actor, conversation, changesAfter == null ? Long.MAX_VALUE : changesAfter, after);
		var found = before == null ? messaging.messages(actor, conversation, after, limit) : messaging.messagesBefore(actor, conversation, before, limit);
		var more = found.size() >= limit || changes.isCut();
		return new Messages(shapes.views(found, actor), messaging.marks(actor, conversation), more, shapes.views(changes.messages(), actor), changes.upTo(), messaging.hidden(actor, conversation), views.of(actor, conversation), drafts.of(actor, conversation).version());
	}

	@POST
	@Path("{conversation}/messages")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Send a message", description = "Stored when it is answered. The same clientId with the same text and cards again gives the same answer; with another text or other cards it is refused.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageView.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public Response send(@PathParam("conversation") UUID conversation, ToSend message) {
		var actor = current.get();
		var stored = messaging.send(actor, conversation, new NewMessage(message.text(), message.cards(), message.replyTo(), message.clientId(), message.guardReason()));
		return Response.status(Response.Status.CREATED).entity(shapes.view(stored, actor)).build();
	}

	@POST
	@Path("search")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Look through the caller's own conversations", description = "The latest first, at most 50. In a body and not in an address, which stays in logs. There is no index: each message is opened for it.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Found.class)))
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public Found search(ToFind given) {
		return new Found(search.find(current.get(), given.text()));
	}

	@GET
	@Path("{conversation}/export")
	@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, ZIP})
	@Operation(summary = "A copy of a conversation of the caller's own", description = "All of it, as JSON or as a page to read that needs nothing else; or both of them with the files that were sent.")
	@Parameter(name = "format", in = ParameterIn.QUERY, description = "json (default), html or zip")
	@APIResponse(responseCode = "200", description = "The file")
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public Response export(@PathParam("conversation") UUID conversation, @QueryParam("format") @DefaultValue("json") String format) {
		var actor = current.get();
		var copy = switch (format) {
			case "json" -> transcripts.json(actor, conversation);
			case "html" -> transcripts.page(actor, conversation);
			case "zip" -> transcripts.archive(actor, conversation);
			default -> throw Refused.fields(List.of(new FieldRefusal("format", CommonReason.NOT_A_CHOICE)));
		};
		var type = format.equals("json") ? MediaType.APPLICATION_JSON : format.equals("zip") ? ZIP : MediaType.TEXT_HTML + ";charset=UTF-8";
		return Response.ok((StreamingOutput) copy::write, type)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"conversation." + format + "\"").build();
	}

	@POST
	@Path("{conversation}/delivered")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "This device has all messages up to a number")
	public void delivered(@PathParam("conversation") UUID conversation, UpTo mark) {
		messaging.markDelivered(current.get(), conversation, number(mark));
	}

	@POST
	@Path("{conversation}/seen")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "The caller has seen all messages up to a number")
	public void seen(@PathParam("conversation") UUID conversation, UpTo mark) {
		messaging.markSeen(current.get(), conversation, number(mark));
	}

	private static long number(UpTo mark) {
		if (mark.upTo() == null || mark.upTo() < 0) {
			throw Refused.fields(List.of(new FieldRefusal("upTo", CommonReason.NOT_A_NUMBER)));
		}
		return mark.upTo();
	}
}
