package org.cmn.portal.library.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.library.LinkCare;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at the address of one resource. */
@Path("resources/{id}/link-check")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
public class LinkCheckResource {

	@Inject
	private CurrentActor current;

	@Inject
	private LinkCare care;

	@POST
	@Operation(summary = "Looks at the address of a resource now", description = "Curators. Takes up to half a minute; ten a minute. Of what is not published the answer says what was found now, and nothing is kept: only published addresses are looked at daily.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkJson.class)))
	@APIResponse(responseCode = "429", description = "Too many: Retry-After says how long to wait", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public LinkJson check(@PathParam("id") String id) {
		return LinkJson.of(care.check(current.get(), id));
	}

	@POST
	@Path("confirmation")
	@Operation(summary = "Says that a curator looked and found it right", description = "Curators. Counts until something else is found.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkJson.class)))
	public LinkJson confirm(@PathParam("id") String id) {
		return LinkJson.of(care.confirm(current.get(), id));
	}
}
