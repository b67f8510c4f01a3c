package org.cmn.portal.library.api;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.library.Duplicates;
import org.cmn.portal.member.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking whether something is in the library already, before it is added. */
@Path("resources/duplicates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
public class DuplicatesResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Duplicates duplicates;

	/** What is there; adding one of {@code sameAddress} again is refused, one of {@code alike} is a warning only. */
	public record DuplicatesJson(List<ResourceJson> sameAddress, List<ResourceJson> alike) {
	}

	@GET
	@Operation(summary = "What is in the library already", description = "Curators. Resources with the same address, however it is written (scheme, www., slash at the end, port, fragment, tracking parameters, escapes), in any state; and those with nearly the same title. Adding a resource refuses the first (422, address-taken, with its id), never the second.")
	@Parameter(name = "url", in = ParameterIn.QUERY, description = "The address to be added")
	@Parameter(name = "title", in = ParameterIn.QUERY, description = "Repeatable: the title in each language")
	@Parameter(name = "except", in = ParameterIn.QUERY, description = "Id of the resource that is being edited")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DuplicatesJson.class)))
	public DuplicatesJson find(@QueryParam("url") String url, @QueryParam("title") List<String> titles, @QueryParam("except") String except) {
		var found = duplicates.find(current.get(), except, url, titles == null ? List.of() : titles.stream().limit(2).toList());
		return new DuplicatesJson(found.sameAddress().stream().map(ResourceJson::of).toList(), found.alike().stream().map(ResourceJson::of).toList());
	}
}
