package org.cmn.portal.messaging.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.FileView;
import org.cmn.portal.messaging.MessageFiles;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Files of the caller's conversations: brought here, sent as cards of the kind {@code file}. */
@Path("conversations/{conversation}/files")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

	private static final String NAME = "X-CMN-File-Name";
	/** Whatever a browser would do with it, it does so without our cookies, scripts and frames. */
	private static final String POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

	@Inject
	private CurrentActor current;

	@Inject
	private MessageFiles files;

	/** Why a file may be sent. */
	public record Pass(@Schema(description = "not-a-patient, own-or-colleague, needed-for-safety or cannot-identify") String guardReason) {
	}

	/** A list, in an object so that it can grow. */
	public record Loose(List<FileView> items) {
	}

	@POST
	@Consumes(MediaType.WILDCARD)
	@Operation(summary = "Bring a file", description = "The body is the file, at most 10 MB: a PDF, a JPEG, PNG or GIF picture, or a document of Word, Excel, PowerPoint or OpenDocument without macros, by its content whatever it is called. "
			+ "What pictures say of their taking is taken off. What is answered with state ready can be sent as a card {kind: file, id}, once, by the caller, in this conversation, within a day. With state held something in it could lead to a patient: pass it with a reason, or remove it.")
	@Parameter(name = NAME, in = ParameterIn.HEADER, description = "What it is called, in UTF-8 with percent signs as in an address; not in an address, which stays in logs")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FileView.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "413", description = "Larger than files may be")
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public Response bring(@PathParam("conversation") UUID conversation, @HeaderParam(NAME) String name, InputStream body) throws IOException {
		return Response.status(Response.Status.CREATED).entity(files.bring(current.get(), conversation, decoded(name), body)).build();
	}

	@GET
	@Operation(summary = "Files that the caller brought and has not sent", description = "They go after a day.")
	public Loose loose(@PathParam("conversation") UUID conversation) {
		return new Loose(files.loose(current.get(), conversation));
	}

	@GET
	@Path("{file}")
	@Produces(MediaType.WILDCARD)
	@Operation(summary = "Take a file", description = "For the participants once it was sent; before that for who brought it. Always as an attachment.")
	@APIResponse(responseCode = "200", description = "The file, of the type that its content has")
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public Response take(@PathParam("conversation") UUID conversation, @PathParam("file") UUID file) {
		var given = files.give(current.get(), conversation, file);
		return Response.ok((StreamingOutput) given.content()::write, given.type().mediaType())
				.header(HttpHeaders.CONTENT_LENGTH, given.size())
				.header(HttpHeaders.CONTENT_DISPOSITION, disposition(given.name()))
				.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
				.header("X-Content-Type-Options", "nosniff")
				.header("Content-Security-Policy", POLICY).build();
	}

	@POST
	@Path("{file}/pass")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Say why a file may be sent", description = "In which something was found that could lead to a patient. Counted by kind and reason, as for messages, not by whom.")
	public FileView pass(@PathParam("conversation") UUID conversation, @PathParam("file") UUID file, Pass pass) {
		return files.pass(current.get(), conversation, file, pass.guardReason());
	}

	@DELETE
	@Path("{file}")
	@Operation(summary = "Take back a file that was not sent")
	public void remove(@PathParam("conversation") UUID conversation, @PathParam("file") UUID file) {
		files.remove(current.get(), conversation, file);
	}

	private static String decoded(String name) {
		try {
			return name == null ? null : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			throw Refused.fields(List.of(new FieldRefusal("name", CommonReason.BODY_NOT_READABLE)));
		}
	}

	/** RFC 6266: the name as it is for every browser of today, in plain letters for all others. */
	private static String disposition(String name) {
		var plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
		return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
	}
}
