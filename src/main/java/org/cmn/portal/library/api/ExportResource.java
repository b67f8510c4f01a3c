package org.cmn.portal.library.api;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.cmn.portal.library.ExportFormat;
import org.cmn.portal.library.Exports;
import org.cmn.portal.library.Library;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking resources out as a file. */
@Path("resources/export")
@ApplicationScoped
@Tag(name = "Library")
public class ExportResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Library library;

	@Inject
	private Exports exports;

	@GET
	@Produces({"text/csv", "application/x-ndjson", "text/html"})
	@Operation(summary = "Takes resources out as a file", description = "What the search with the same parameters finds, on all its pages: published ones for readers, for curators all states unless status says which. CSV (cells that a spreadsheet could take for a formula begin with an apostrophe, which the import takes off again), NDJSON or a browser's bookmarks.")
	@Parameter(name = "format", in = ParameterIn.QUERY, description = "csv (default), ndjson or bookmarks")
	@Parameter(name = "part", in = ParameterIn.QUERY, description = "Curators: part of a title, an address or an id")
	@APIResponse(responseCode = "200", description = "The file")
	@APIResponse(responseCode = "429", description = "Too many files: Retry-After says how long to wait", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public Response export(@BeanParam FindParameters parameters, @QueryParam("format") @DefaultValue("csv") String format, @QueryParam("part") @DefaultValue("") String part) {
		var kind = ExportFormat.of(format.strip().toLowerCase(Locale.ROOT)).orElseThrow(ExportResource::noSuchFormat);
		var export = exports.take(current.get(), parameters.query(library.vocabulary(current.get())), part, kind);
		return Response.ok((StreamingOutput) export::write, kind.mediaType())
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cmn-library." + kind.extension() + "\"").build();
	}

	private static Refused noSuchFormat() {
		return Refused.fields(List.of(new FieldRefusal("format", CommonReason.NOT_A_CHOICE)));
	}
}
