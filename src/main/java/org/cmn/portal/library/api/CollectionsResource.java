package org.cmn.portal.library.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.cmn.portal.library.Collections;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starter kits of resources. */
@Path("collections")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
public class CollectionsResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Collections collections;

	/** All of them: there are few. */
	public record CollectionListJson(List<CollectionJson> items) {
	}

	@GET
	@Operation(summary = "All collections, by title", description = "Published ones; for curators drafts and retired ones too. Without their items.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CollectionListJson.class)))
	public CollectionListJson list() {
		return new CollectionListJson(collections.list(current.get()).stream().map(CollectionJson::of).toList());
	}

	@GET
	@Path("{id}")
	@Operation(summary = "One collection with its resources in their order", description = "Resources that the reader may not see are left out.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CollectionJson.class)))
	public CollectionJson get(@PathParam("id") String id) {
		return CollectionJson.of(collections.view(current.get(), id));
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Adds a collection", description = "Curators. A draft unless status says otherwise; without an id one is made from the title.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CollectionJson.class)))
	@APIResponse(responseCode = "422", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public Response add(CollectionJson sent) {
		var actor = curator();
		var status = status(sent.status());
		var view = collections.add(actor, sent.id() == null || sent.id().isBlank() ? null : sent.id().strip(), sent.content(), status == null ? ResourceStatus.DRAFT : status);
		return Response.created(URI.create("collections/" + view.card().id())).entity(CollectionJson.of(view)).build();
	}

	@PUT
	@Path("{id}")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Replaces a collection", description = "Curators. version is the one that was read; when a newer one was saved meanwhile: 409. items is needed, an empty list for none: a collection as lists have it would take all of them out. With status it is published, retired or made a draft as well.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CollectionJson.class)))
	@APIResponse(responseCode = "409", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public CollectionJson edit(@PathParam("id") String id, CollectionJson sent) {
		var actor = curator();
		if (sent.version() == null) {
			throw wrong("version", CommonReason.REQUIRED);
		}
		if (sent.items() == null) {
			throw wrong("items", CommonReason.REQUIRED);
		}
		return CollectionJson.of(collections.edit(actor, id, sent.version(), sent.content(), status(sent.status())));
	}

	@DELETE
	@Path("{id}")
	@Operation(summary = "Retires a collection", description = "Curators. It is no longer shown, but kept.")
	@APIResponse(responseCode = "204")
	public void retire(@PathParam("id") String id) {
		collections.become(current.get(), id, ResourceStatus.RETIRED);
	}

	/** The gate before the text is read: who may not write learns nothing from what is wrong with it. */
	private Actor curator() {
		var actor = current.get();
		actor.requireAny(Role.CURATOR);
		return actor;
	}

	/** Null when nothing is said. Collections go through no review. */
	private static ResourceStatus status(String code) {
		return code == null || code.isBlank() ? null : ResourceStatus.of(code.strip().toLowerCase(Locale.ROOT)).filter(status -> status != ResourceStatus.IN_REVIEW).orElseThrow(() -> wrong("status", CommonReason.NOT_A_CHOICE));
	}

	private static Refused wrong(String field, CommonReason reason) {
		return Refused.fields(List.of(new FieldRefusal(field, reason)));
	}
}
