package org.cmn.portal.library.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.library.SearchLoop;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches that somebody made while typing. */
@Path("searches")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
public class SearchesResource {

	/** @param q the words as they stand in the box */
	public record Rested(String q) {
	}

	@Inject
	private CurrentActor current;

	@Inject
	private SearchLoop loop;

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Counts a search", description = "For clients that search while somebody types, when nothing is counted: the words that were left standing. Who asked is not written down, nor anything that looks like a person.")
	@APIResponse(responseCode = "204")
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public void rested(Rested sent) {
		loop.rested(current.get(), sent.q());
	}
}
