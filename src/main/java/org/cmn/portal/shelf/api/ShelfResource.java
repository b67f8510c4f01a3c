package org.cmn.portal.shelf.api;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.rest.Languages;
import org.cmn.portal.platform.rest.OpenApi;
import org.cmn.portal.shelf.SavedSearches;
import org.cmn.portal.shelf.Shelf;
import org.cmn.portal.shelf.SuggestionInput;
import org.cmn.portal.shelf.Suggestions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's own things in the library. Nobody else's can be asked for here. */
@Path("shelf")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shelf")
public class ShelfResource {

	/** @param note only its member reads it; absent for none */
	public record Note(String note, String guardReason) {
	}

	/** @param reason absent for none */
	public record Judgement(Boolean helpful, String reason, String guardReason) {
	}

	/** @param address as the library's page has it, e.g. {@code /library?q=tapering&topic=opioids} */
	public record SearchToKeep(String name, String address) {
	}

	/** @param words that were searched in vain; {@code url} and they may be absent */
	public record Suggested(String url, String why, String words, String guardReason) {
	}

	@Inject
	private CurrentActor current;

	@Inject
	private Shelf shelf;

	@Inject
	private SavedSearches searches;

	@Inject
	private Suggestions suggestions;

	@Inject
	private HttpServletRequest request;

	@GET
	@Operation(summary = "Everything that is yours here", description = "Kept resources with notes, saved searches, opinions, reports, suggestions.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShelfJson.class)))
	public ShelfJson all() {
		return ShelfJson.of(shelf.view(current.get()), Languages.of(request));
	}

	@PUT
	@Path("resources/{id}")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Keeps a resource, with a note")
	@APIResponse(responseCode = "204")
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public void keep(@PathParam("id") String id, Note sent) {
		shelf.keep(current.get(), id, sent.note(), sent.guardReason());
	}

	@DELETE
	@Path("resources/{id}")
	@Operation(summary = "Takes it off the shelf, with its note")
	@APIResponse(responseCode = "204")
	public void drop(@PathParam("id") String id) {
		shelf.drop(current.get(), id);
	}

	@PUT
	@Path("resources/{id}/opinion")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Says whether it helped", description = "Curators see how many, and why, never who.")
	@APIResponse(responseCode = "204")
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public void judge(@PathParam("id") String id, Judgement sent) {
		if (sent.helpful() == null) {
			var checks = new Checks();
			checks.refuse("helpful", CommonReason.REQUIRED);
			checks.done();
		}
		shelf.judge(current.get(), id, sent.helpful(), sent.reason(), sent.guardReason());
	}

	@DELETE
	@Path("resources/{id}/opinion")
	@Operation(summary = "Takes the opinion back")
	@APIResponse(responseCode = "204")
	public void forgetOpinion(@PathParam("id") String id) {
		shelf.forgetOpinion(current.get(), id);
	}

	@POST
	@Path("resources/{id}/report")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Reports that its link is dead", description = "Curators see how many reported it, never who.")
	@APIResponse(responseCode = "204")
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public void report(@PathParam("id") String id, Note sent) {
		shelf.report(current.get(), id, sent.note(), sent.guardReason());
	}

	@POST
	@Path("searches")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Keeps a search", description = "At most 20. The shelf and the first page tell when something new is among its best results.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ShelfJson.Search.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Response save(SearchToKeep sent) {
		var card = searches.save(current.get(), sent.name(), sent.address());
		return Response.created(URI.create("shelf/searches/" + card.id())).entity(ShelfJson.Search.of(card)).build();
	}

	@POST
	@Path("searches/{id}/look")
	@Operation(summary = "Says that the member has looked", description = "From now on only what comes later is new.")
	@APIResponse(responseCode = "204")
	public void look(@PathParam("id") UUID id) {
		searches.look(current.get(), id);
	}

	@DELETE
	@Path("searches/{id}")
	@Operation(summary = "Forgets a saved search")
	@APIResponse(responseCode = "204")
	public void forget(@PathParam("id") UUID id) {
		searches.forget(current.get(), id);
	}

	@POST
	@Path("suggestions")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Suggests a resource", description = "Curators see who did, to thank them. in_library names the resource that has the address already, if any; the suggestion is kept all the same.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ShelfJson.SuggestionJson.class)))
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public Response suggest(Suggested sent) {
		var card = suggestions.suggest(current.get(), new SuggestionInput(sent.url(), sent.why(), sent.words()), sent.guardReason());
		var known = suggestions.known(current.get(), card.url()).orElse(null);
		return Response.created(URI.create("shelf/suggestions/" + card.id())).entity(ShelfJson.SuggestionJson.of(card, known)).build();
	}
}
