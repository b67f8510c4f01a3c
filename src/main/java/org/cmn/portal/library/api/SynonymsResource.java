package org.cmn.portal.library.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cmn.portal.library.ImportFile;
import org.cmn.portal.library.ImportOptions;
import org.cmn.portal.library.Imports;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.library.SynonymFile;
import org.cmn.portal.library.Synonyms;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.Languages;
import org.cmn.portal.platform.rest.Paging;
import org.cmn.portal.platform.rest.Problem;
import org.cmn.portal.platform.rest.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people say and what they mean; for curators. */
@Path("synonyms")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
public class SynonymsResource {

	private static final String CSV = "text/csv";

	@Inject
	private CurrentActor current;

	@Inject
	private Synonyms synonyms;

	@Inject
	private Imports imports;

	@Inject
	private Problems problems;

	@Inject
	private HttpServletRequest request;

	@GET
	@Operation(summary = "Lists synonyms", description = "Curators. q is a part of a term, an equivalent or a note.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SynonymPageJson.class)))
	public SynonymPageJson list(@QueryParam("q") @DefaultValue("") String part, @QueryParam("page") @DefaultValue("1") int page, @QueryParam("size") @DefaultValue("50") int size) {
		Paging.require(page, size);
		return SynonymPageJson.of(synonyms.list(current.get(), part, page, size));
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Adds a synonym", description = "Curators. A term may have several senses. The search follows within a second.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SynonymJson.class)))
	public Response add(SynonymJson sent) {
		var card = synonyms.add(curator(), sent.input());
		return Response.created(URI.create("synonyms/" + card.id())).entity(SynonymJson.of(card)).build();
	}

	@PUT
	@Path("{id}")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Changes a synonym", description = "Curators. version is the one that was read; when a newer one was saved meanwhile: 409.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SynonymJson.class)))
	@APIResponse(responseCode = "409", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public SynonymJson edit(@PathParam("id") UUID id, SynonymJson sent) {
		return SynonymJson.of(synonyms.edit(curator(), id, sent.expectedVersion(), sent.input()));
	}

	@DELETE
	@Path("{id}")
	@Operation(summary = "Deletes a synonym", description = "Curators.")
	@APIResponse(responseCode = "204")
	public void delete(@PathParam("id") UUID id) {
		synonyms.delete(current.get(), id);
	}

	@POST
	@Path("import")
	@Consumes(CSV)
	@Operation(summary = "Takes in a file of synonyms", description = "Curators. CSV with the columns term, equivalents (separated by semicolons), kind, capitals_only, note; or a plain dictionary with term and meaning, which only adds. Bad lines stop the whole import (422, every wrong field by line) unless onlyGood is true.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class)))
	@APIResponse(responseCode = "422", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = ImportJson.class)))
	@APIResponse(responseCode = "429", description = "Too many files: Retry-After says how long to wait", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public Response importFile(@QueryParam("dryRun") @DefaultValue("false") String dry, @QueryParam("onlyGood") @DefaultValue("false") String good, InputStream body) throws IOException {
		var actor = curator();
		if (request.getContentType() == null) {
			throw new Refused(CommonReason.MEDIA_TYPE_UNSUPPORTED);
		}
		var checks = new Checks();
		boolean dryRun = flag("dryRun", dry, checks);
		boolean onlyGood = flag("onlyGood", good, checks);
		checks.done();
		var report = imports.synonyms(actor, ImportFile.read(ImportFile.Format.CSV, body), new ImportOptions(dryRun, onlyGood, ResourceStatus.PUBLISHED));
		var locale = Languages.of(request);
		if (report.done() || dryRun) {
			return Response.ok(ImportJson.of(report, dryRun, locale)).build();
		}
		var problem = problems.of(new Refused(LibraryReason.IMPORT_REFUSED, report.badLines()), locale);
		return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(ImportJson.stopped(report, problem, locale)).build();
	}

	@GET
	@Path("export")
	@Produces(CSV)
	@Operation(summary = "The whole list as a file", description = "Curators. The import takes it in again without a change.")
	@APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
	public Response export() {
		var file = SynonymFile.of(synonyms.all(current.get()));
		return Response.ok(file, CSV + ";charset=UTF-8").header("Content-Disposition", "attachment; filename=\"synonyms.csv\"").build();
	}

	/** The gate before the text is read: who may not write learns nothing from what is wrong with it. */
	private Actor curator() {
		var actor = current.get();
		actor.requireAny(Role.CURATOR);
		return actor;
	}

	/** Neither more nor less: who writes {@code dryRun=yes} must not find that it was done. */
	private static boolean flag(String name, String value, Checks checks) {
		if (!value.strip().equalsIgnoreCase("true") && !value.strip().equalsIgnoreCase("false")) {
			checks.refuse(name, CommonReason.NOT_A_CHOICE);
		}
		return value.strip().equalsIgnoreCase("true");
	}
}
