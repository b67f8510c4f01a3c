package org.cmn.portal.messaging.api;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.ReportNotice;
import org.cmn.portal.messaging.Reporting;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reports about messages in a conversation of the caller's own. */
@Path("conversations/{conversation}/reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportingResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Reporting reporting;

	/** What is wrong with which message. */
	public record ToReport(@Schema(description = "The number of a message of somebody else") Long seq,
			@Schema(description = "patient_information, harassment, unsafe_advice or other") String reason,
			@Schema(description = "At most 500 characters; absent for none") String words) {

		/** Without the words. */
		@Override
		public String toString() {
			return "report of " + seq;
		}
	}

	/** A list, in an object so that it can grow. */
	public record Open(List<ReportNotice> items) {
	}

	@GET
	@Operation(summary = "Open reports of a conversation", description = "Both participants see that there are.")
	public Open list(@PathParam("conversation") UUID conversation) {
		return new Open(reporting.notices(current.get(), conversation));
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Report a message to the coordinators", description = "Until the report is closed or withdrawn a coordinator can read the message and two either side; both participants are told.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportNotice.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public Response report(@PathParam("conversation") UUID conversation, ToReport report) {
		return Response.status(Response.Status.CREATED).entity(reporting.report(current.get(), conversation, report.seq() == null ? 0 : report.seq(), report.reason(), report.words())).build();
	}
}
