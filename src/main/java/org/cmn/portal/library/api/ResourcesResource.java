package org.cmn.portal.library.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.History;
import org.cmn.portal.library.ImportFile;
import org.cmn.portal.library.ImportFile.Format;
import org.cmn.portal.library.ImportOptions;
import org.cmn.portal.library.Imports;
import org.cmn.portal.library.JsonFields;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.library.LinkCare;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.library.SearchLoop;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.Languages;
import org.cmn.portal.platform.rest.OpenApi;
import org.cmn.portal.platform.rest.Problem;
import org.cmn.portal.platform.rest.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding and curating resources. */
@Path("resources")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
public class ResourcesResource {

	private static final String TYPING = "X-CMN-Typing";
	private static final String CSV = "text/csv";
	private static final String NDJSON = "application/x-ndjson";
	private static final String BOOKMARKS = "text/html";
	private static final String OPML = "text/x-opml";
	private static final String OPML_XML = "application/xml+opml";

	@Inject
	private CurrentActor current;

	@Inject
	private Library library;

	@Inject
	private SearchLoop loop;

	@Inject
	private Curation curation;

	@Inject
	private History history;

	@Inject
	private LinkCare care;

	@Inject
	private Imports imports;

	@Inject
	private Problems problems;

	@Inject
	private HttpServletRequest request;

	@GET
	@Operation(summary = "Finds resources", description = "Published ones; synonyms, both languages and misspellings included. A choice that means nothing is refused (422 no-such-word); a word that was merged into another means that one.")
	@Parameter(name = "q", in = ParameterIn.QUERY, description = "Words as they come: phrases in quotes, -not, organisation:, topic: and title: before a word or phrase, misspellings and half words included. Nothing of it is an error but more than 500 characters.")
	@Parameter(name = "organisation", in = ParameterIn.QUERY, description = "Repeatable")
	@Parameter(name = "topic", in = ParameterIn.QUERY, description = "Repeatable")
	@Parameter(name = "profession", in = ParameterIn.QUERY, description = "Repeatable")
	@Parameter(name = "kind", in = ParameterIn.QUERY, description = "Repeatable")
	@Parameter(name = "place", in = ParameterIn.QUERY, description = "Repeatable; a wider place finds what stands in the places within it")
	@Parameter(name = "language", in = ParameterIn.QUERY, description = "Repeatable")
	@Parameter(name = "status", in = ParameterIn.QUERY, description = "Curators only: draft, in_review, published, retired")
	@Parameter(name = "sort", in = ParameterIn.QUERY, description = "relevance (default), title or newest")
	@Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1")
	@Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 100, 20 unless said")
	@Parameter(name = "synonyms", in = ParameterIn.QUERY, description = "false to search only what was typed")
	@Parameter(name = TYPING, in = ParameterIn.HEADER, description = "Any value while somebody is still typing: such a search counts a third, and is not counted as asked")
	@Parameter(name = "explain", in = ParameterIn.QUERY, description = "true to be told of each hit why it stands where it stands: see why")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PageJson.class)))
	@APIResponse(responseCode = "429", description = "Too many searches: Retry-After says how long to wait", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public PageJson find(@BeanParam FindParameters parameters) {
		var query = parameters.query(library.vocabulary(current.get()));
		var typing = request.getHeader(TYPING) != null;
		var page = typing ? library.findWhileTyping(current.get(), query) : library.find(current.get(), query);
		var pick = loop.pick(current.get(), query.text()).orElse(null);
		if (!typing) {
			loop.askedByProgram(current.get(), query, locale(), page, pick != null);
		}
		var why = parameters.explains() ? library.explain(current.get(), query, page) : null;
		return PageJson.of(page, care.health(page.items().stream().map(Found::card).toList()), pick, why, locale());
	}

	@GET
	@Path("{id}")
	@Operation(summary = "One resource", description = "Drafts and retired ones only for curators.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResourceJson.class)))
	public ResourceJson get(@PathParam("id") String id) {
		var view = library.view(current.get(), id);
		return ResourceJson.of(view).with(LinkJson.of(care.health(view.card())));
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Adds a resource", description = "Curators. Published at once unless status is draft or in_review; without an id one is made from the title.")
	@RequestBody(content = @Content(schema = @Schema(implementation = ResourceJson.class)))
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ResourceJson.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Response add(JsonValue sent) {
		var actor = curator();
		var body = object(sent);
		var card = curation.add(actor, text(body, "id"), JsonFields.content(body), status(text(body, "status")));
		return Response.created(URI.create("resources/" + card.id())).entity(ResourceJson.of(card)).build();
	}

	@PUT
	@Path("{id}")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Replaces what is said about a resource", description = "Curators. version (or If-Match) is the one that was read; when a newer one was saved meanwhile: 409 with both texts. With status it is published, sent to review, retired or made a draft as well; where the network wants a second person to publish, 409 says so.")
	@RequestBody(content = @Content(schema = @Schema(implementation = ResourceJson.class)))
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResourceJson.class)))
	@APIResponse(responseCode = "409", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = ChangedMeanwhileMapper.Conflict.class)))
	public ResourceJson edit(@PathParam("id") String id, @HeaderParam("If-Match") String match, JsonValue sent) {
		var actor = curator();
		var body = object(sent);
		var status = text(body, "status");
		return ResourceJson.of(curation.edit(actor, id, version(body, match), JsonFields.content(body), status == null ? null : status(status)));
	}

	@DELETE
	@Path("{id}")
	@Operation(summary = "Retires a resource", description = "Curators. It is no longer found, but kept.")
	@APIResponse(responseCode = "204")
	public void retire(@PathParam("id") String id) {
		curation.become(current.get(), id, ResourceStatus.RETIRED);
	}

	@POST
	@Path("{id}/review")
	@Operation(summary = "I have read it and it is good", description = "Curators. Sets reviewed, reviewed_at, reviewed_by and, by its kind, review_due.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResourceJson.class)))
	public ResourceJson review(@PathParam("id") String id) {
		return ResourceJson.of(curation.reviewed(current.get(), id));
	}

	@GET
	@Path("{id}/versions")
	@Operation(summary = "Every version, the newest first", description = "Curators.")
	public List<VersionJson> versions(@PathParam("id") String id) {
		return history.versions(current.get(), id).stream().map(card -> VersionJson.of(id, card)).toList();
	}

	@POST
	@Path("import")
	@Consumes({CSV, NDJSON, BOOKMARKS, OPML, OPML_XML})
	@Operation(summary = "Takes in a file", description = "Curators. CSV with a header, or one JSON object on each line, field names as in a resource; or a browser's bookmarks (HTML) or OPML, whose links are drafts unless status says otherwise, and whose folders become topics where they are called like one. At most 20,000 lines and 10 MB. Bad lines stop the whole import (422, every wrong field by line) unless onlyGood is true. A dry run says what each line would change.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class)))
	@APIResponse(responseCode = "422", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = ImportJson.class)))
	@APIResponse(responseCode = "429", description = "Too many files: Retry-After says how long to wait", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public Response importFile(@QueryParam("dryRun") @DefaultValue("false") String dry, @QueryParam("onlyGood") @DefaultValue("false") String good,
			@QueryParam("status") String status, InputStream body) throws IOException {
		var actor = curator();
		boolean dryRun = flag("dryRun", dry);
		boolean onlyGood = flag("onlyGood", good);
		var file = ImportFile.read(format(), body);
		var report = imports.resources(actor, file, new ImportOptions(dryRun, onlyGood, status == null || status.isBlank() ? file.usualStatus() : status(status)));
		if (report.done() || dryRun) {
			return Response.ok(ImportJson.of(report, dryRun, locale())).build();
		}
		var problem = problems.of(new Refused(LibraryReason.IMPORT_REFUSED, report.badLines()), locale());
		return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(ImportJson.stopped(report, problem, locale())).build();
	}

	@POST
	@Path("proposal")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Reads a page and proposes title, language, summary and organisation", description = "Curators. {\"url\": …}. Nothing is kept; of a page that cannot be read nothing is proposed. Ten a minute.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResourceJson.class)))
	@APIResponse(responseCode = "422", description = "No address of the web", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	@APIResponse(responseCode = "429", description = "Too many pages: Retry-After says how long to wait", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public ResourceJson propose(JsonValue sent) {
		var actor = curator();
		return ResourceJson.of(null, care.propose(actor, text(object(sent), "url")));
	}

	/** The gate before the text is read: who may not write learns nothing from what is wrong with it. */
	private Actor curator() {
		var actor = current.get();
		actor.requireAny(Role.CURATOR);
		return actor;
	}

	/** A request that does not say what it brings passes {@link Consumes}. */
	private Format format() {
		var type = request.getContentType();
		if (type == null) {
			throw new Refused(CommonReason.MEDIA_TYPE_UNSUPPORTED);
		}
		return Format.ofMediaType(type).orElse(Format.CSV);
	}

	/** Neither more nor less: who writes {@code dryRun=yes} must not find that it was done. */
	private static boolean flag(String name, String value) {
		return switch (value.strip().toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw wrong(name, CommonReason.NOT_A_CHOICE);
		};
	}

	private static JsonObject object(JsonValue sent) {
		if (sent instanceof JsonObject object) {
			return object;
		}
		throw new Refused(CommonReason.BODY_NOT_READABLE);
	}

	private static ResourceStatus status(String code) {
		return code == null || code.isBlank() ? ResourceStatus.PUBLISHED : ResourceStatus.of(code.strip()).orElseThrow(() -> wrong("status", CommonReason.NOT_A_CHOICE));
	}

	private static long version(JsonObject body, String match) {
		if (body.getOrDefault("version", JsonValue.NULL) != JsonValue.NULL) {
			return JsonFields.whole("version", body.get("version"));
		}
		var tag = match == null ? "" : match.replaceAll("[W/\"\\s]", "");
		if (!tag.matches("\\d{1,18}")) {
			throw wrong("version", CommonReason.REQUIRED);
		}
		return Long.parseLong(tag);
	}

	private static String text(JsonObject body, String name) {
		var value = body.getOrDefault(name, JsonValue.NULL);
		if (value == JsonValue.NULL) {
			return null;
		}
		if (value instanceof JsonString text) {
			return text.getString().isBlank() ? null : text.getString().strip();
		}
		throw wrong(name, LibraryReason.NOT_TEXT);
	}

	private static Refused wrong(String field, org.cmn.portal.platform.refusal.Reason reason) {
		var checks = new Checks();
		checks.refuse(field, reason);
		return Refused.fields(checks.refusals());
	}

	private Locale locale() {
		return Languages.of(request);
	}
}
