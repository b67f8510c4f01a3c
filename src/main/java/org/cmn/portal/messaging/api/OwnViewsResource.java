package org.cmn.portal.messaging.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.OwnView;
import org.cmn.portal.messaging.OwnViews;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the caller keeps a conversation. All windows of the caller hear of it on the live line; nobody else does. */
@Path("conversations/{conversation}/own")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnViewsResource {

	@Inject
	private CurrentActor current;

	@Inject
	private OwnViews views;

	/** From where on it is unread. */
	public record From(@Schema(description = "The number of a message") Long from) {
	}

	/** A message of a day. */
	public record First(@Schema(description = "0 where the conversation has no message") long seq) {
	}

	@GET
	@Operation(summary = "How the caller keeps a conversation")
	public OwnView own(@PathParam("conversation") UUID conversation) {
		return views.of(current.get(), conversation);
	}

	@PUT
	@Path("pin")
	@Operation(summary = "Keep a conversation above the others")
	public OwnView pin(@PathParam("conversation") UUID conversation) {
		return views.pin(current.get(), conversation, true);
	}

	@DELETE
	@Path("pin")
	@Operation(summary = "Keep a conversation among the others")
	public OwnView unpin(@PathParam("conversation") UUID conversation) {
		return views.pin(current.get(), conversation, false);
	}

	@PUT
	@Path("mute")
	@Operation(summary = "No longer count or announce new messages of a conversation")
	public OwnView mute(@PathParam("conversation") UUID conversation) {
		return views.mute(current.get(), conversation, true);
	}

	@DELETE
	@Path("mute")
	@Operation(summary = "Count and announce new messages of a conversation again")
	public OwnView unmute(@PathParam("conversation") UUID conversation) {
		return views.mute(current.get(), conversation, false);
	}

	@PUT
	@Path("unread")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Count a conversation as unread from a message on", description = "Until the caller comes back to it. What the others know of what was seen stays.")
	public OwnView unread(@PathParam("conversation") UUID conversation, From from) {
		if (from == null || from.from() == null) {
			throw Refused.fields(List.of(new FieldRefusal("from", CommonReason.NOT_A_NUMBER)));
		}
		return views.markUnread(current.get(), conversation, from.from());
	}

	@DELETE
	@Path("unread")
	@Operation(summary = "Count a conversation as read again, as far as it was seen")
	public OwnView read(@PathParam("conversation") UUID conversation) {
		return views.markRead(current.get(), conversation);
	}

	@PUT
	@Path("seen-shown")
	@Operation(summary = "Let the other one know what the caller has seen", description = "It is shown while both let it: whoever does not is not told either.")
	public OwnView showSeen(@PathParam("conversation") UUID conversation) {
		return views.showSeen(current.get(), conversation, true);
	}

	@DELETE
	@Path("seen-shown")
	@Operation(summary = "No longer let the other one know what the caller has seen", description = "From now on, and for what was seen before.")
	public OwnView hideSeen(@PathParam("conversation") UUID conversation) {
		return views.showSeen(current.get(), conversation, false);
	}

	@PUT
	@Path("typing-shown")
	@Operation(summary = "Let the other one know that the caller is writing", description = "It is told while both let it: whoever does not is not told either.")
	public OwnView showTyping(@PathParam("conversation") UUID conversation) {
		return views.showTyping(current.get(), conversation, true);
	}

	@DELETE
	@Path("typing-shown")
	@Operation(summary = "No longer let the other one know that the caller is writing")
	public OwnView hideTyping(@PathParam("conversation") UUID conversation) {
		return views.showTyping(current.get(), conversation, false);
	}

	@GET
	@Path("days/{day}")
	@Operation(summary = "The first message of a day", description = "Or after it, in the caller's zone; else the last one of all.")
	public First first(@PathParam("conversation") UUID conversation, @Schema(description = "e.g. 2026-11-26") @PathParam("day") String day) {
		return new First(views.first(current.get(), conversation, date(day)));
	}

	private static LocalDate date(String day) {
		try {
			return LocalDate.parse(day);
		} catch (DateTimeParseException e) {
			throw Refused.fields(List.of(new FieldRefusal("day", CommonReason.NOT_A_TIME)));
		}
	}
}
