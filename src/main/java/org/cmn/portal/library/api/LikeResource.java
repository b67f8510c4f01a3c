package org.cmn.portal.library.api;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.library.Library;
import org.cmn.portal.member.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is near a resource. */
@Path("resources/{id}/like")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
public class LikeResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Library library;

	@GET
	@Operation(summary = "More like this", description = "Up to five other published resources that say what this one says, the nearest first.")
	@APIResponse(responseCode = "200", description = "A list of resources, perhaps empty")
	public List<ResourceJson> like(@PathParam("id") String id) {
		return library.like(current.get(), id).stream().map(ResourceJson::of).toList();
	}
}
