package org.cmn.portal.notices.api;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.notices.ChoicesInput;
import org.cmn.portal.notices.NoticeBoard;
import org.cmn.portal.notices.NoticeCard;
import org.cmn.portal.notices.Unread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That something is there for the caller, never what it says. */
@Path("notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticesResource {

	/** A list, in an object so that it can grow. */
	public record Notices(List<NoticeCard> items) {
	}

	@Inject
	private CurrentActor current;

	@Inject
	private NoticeBoard board;

	@GET
	@Operation(summary = "What is new for the caller", description = "The newest first, at most 100. Messages are not among them: their conversations count them.")
	public Notices list() {
		return new Notices(board.list(current.get()));
	}

	@GET
	@Path("unread")
	@Operation(summary = "How much the caller has not seen")
	public Unread unread() {
		return board.unread(current.get());
	}

	@POST
	@Path("read")
	@Operation(summary = "Mark all notices of the caller as read")
	public void readAll() {
		board.readAll(current.get());
	}

	@POST
	@Path("{notice}/read")
	@Operation(summary = "Mark one as read")
	public void read(@PathParam("notice") UUID notice) {
		board.read(current.get(), notice);
	}

	@GET
	@Path("choices")
	@Operation(summary = "How soon mails come to the caller, and when none")
	public ChoicesInput choices() {
		return board.choices(current.get());
	}

	@PUT
	@Path("choices")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Choose how soon mails come", description = "What is missing stays as it is.")
	public ChoicesInput choose(ChoicesInput choices) {
		return board.choose(current.get(), choices);
	}
}
