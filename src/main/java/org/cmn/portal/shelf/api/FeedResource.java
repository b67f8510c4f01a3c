package org.cmn.portal.shelf.api;

import java.net.URI;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cmn.portal.library.SearchAddress;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.OpenApi;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.shelf.FeedAddress;
import org.cmn.portal.shelf.FeedKeyCard;
import org.cmn.portal.shelf.FeedKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The secret address by which a member's feed reader reads searches. */
@Path("shelf/feed")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shelf")
public class FeedResource {

	/** @param address secret: whoever has it reads the library as its member does */
	public record FeedJson(String address, @JsonbProperty("made_at") Instant madeAt) {
	}

	@Inject
	private CurrentActor current;

	@Inject
	private FeedKeys keys;

	@Inject
	private Settings settings;

	@GET
	@Operation(summary = "The secret address of a search's feed", description = "`search` is a search as the library's page has it, e.g. `/library?q=tapering`; without it the whole library. 404 where none was made.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedJson.class)))
	public FeedJson see(@QueryParam("search") @DefaultValue("") String search) {
		return json(keys.find(current.get()).orElseThrow(Refused::notFound), search);
	}

	@POST
	@Operation(summary = "Makes a new secret for feeds", description = "One for all searches. The one before it ends at once.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FeedJson.class)))
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public Response make(@QueryParam("search") @DefaultValue("") String search) {
		return Response.created(URI.create("shelf/feed")).entity(json(keys.make(current.get()), search)).build();
	}

	@DELETE
	@Operation(summary = "Ends the secret for feeds", description = "All addresses with it find nothing from now on.")
	@APIResponse(responseCode = "204")
	public void end() {
		keys.end(current.get());
	}

	private FeedJson json(FeedKeyCard card, String search) {
		return new FeedJson(FeedAddress.of(settings.baseUrl(), card.secret(), SearchAddress.read(search)), card.madeAt());
	}
}
