package org.cmn.portal.library.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.library.Unanswered;
import org.cmn.portal.library.Workbench;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.rest.Languages;
import org.cmn.portal.platform.rest.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for a curator. */
@Path("queues")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
public class QueuesResource {

	/** @param resource the id of the one that the search shows on top from now on; absent when something else answers it */
	public record Answer(String resource) {
	}

	@Inject
	private CurrentActor current;

	@Inject
	private Workbench workbench;

	@Inject
	private Unanswered unanswered;

	@Inject
	private HttpServletRequest request;

	@GET
	@Operation(summary = "Every queue with its count", description = "Curators.")
	public List<QueueJson> counts() {
		return workbench.counts(current.get()).stream().map(queue -> QueueJson.of(queue, locale())).toList();
	}

	@GET
	@Path("{queue}")
	@Operation(summary = "What waits in a queue", description = "Curators.")
	public QueueJson items(@PathParam("queue") String queue, @QueryParam("page") @DefaultValue("1") int page, @QueryParam("size") @DefaultValue("25") int size,
			@Parameter(description = "true: what was dealt with instead, the newest first, where the queue remembers it (suggested).") @QueryParam("settled") @DefaultValue("false") boolean settled) {
		Paging.require(page, size);
		if (settled) {
			return QueueJson.of(workbench.settled(current.get(), queue, page, size), locale());
		}
		if (queue.equals("unanswered")) {
			unanswered.list(current.get(), true, 1, 1);
		}
		return QueueJson.of(workbench.page(current.get(), queue, page, size), locale());
	}

	@POST
	@Path("{queue}/{item}/resolution")
	@Operation(summary = "Takes an item off its queue", description = "Curators. Sets a search aside, settles a suggestion or a report, retires a draft. With the version that the queue showed, only if nobody has changed it since.")
	@APIResponse(responseCode = "204")
	@APIResponse(responseCode = "409", description = "It no longer waits there, or it was changed meanwhile.")
	public void resolve(@PathParam("queue") String queue, @PathParam("item") String item, @QueryParam("version") Long version) {
		workbench.resolve(current.get(), queue, item, version);
	}

	@DELETE
	@Path("{queue}/{item}/resolution")
	@Operation(summary = "Puts it back", description = "Curators.")
	@APIResponse(responseCode = "204")
	public void reopen(@PathParam("queue") String queue, @PathParam("item") String item) {
		workbench.reopen(current.get(), queue, item);
	}

	@POST
	@Path("unanswered/{search}/answer")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Answers a search", description = "Curators. With the id of a published resource, this search shows it on top; without, something else answers it, such as a synonym.")
	@APIResponse(responseCode = "204")
	public void answer(@PathParam("search") UUID search, Answer answer) {
		if (answer.resource() == null) {
			unanswered.answer(current.get(), search);
		} else {
			unanswered.pick(current.get(), search, answer.resource());
		}
	}

	private Locale locale() {
		return Languages.of(request);
	}
}
