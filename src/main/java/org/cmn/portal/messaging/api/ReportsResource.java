package org.cmn.portal.messaging.api;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.ReportCard;
import org.cmn.portal.messaging.ReportView;
import org.cmn.portal.messaging.Reporting;
import org.cmn.portal.messaging.Reports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reported messages, for coordinators who are not in their conversation. */
@Path("message-reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Message reports")
public class ReportsResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Reports reports;

	@Inject
	private Reporting reporting;

	/** A list, in an object so that it can grow. */
	public record WaitingReports(List<ReportCard> items) {
	}

	/** How it ends. */
	public record ToClose(@Schema(description = "nothing_to_do, spoken_with or passed_on") String outcome) {
	}

	@GET
	@Operation(summary = "Open reports", description = "For coordinators, the oldest first, without those of conversations that they are in. Not a word of any message.")
	public WaitingReports list() {
		return new WaitingReports(reports.list(current.get()));
	}

	@POST
	@Path("{report}/reading")
	@Operation(summary = "Read a reported message and two either side", description = "For coordinators. Each time leaves a line in the audit trail. Once it is closed there is nothing to read.")
	public ReportView open(@PathParam("report") UUID report) {
		return reports.open(current.get(), report);
	}

	@POST
	@Path("{report}/closing")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Close a report", description = "For coordinators. Nobody but the two can read the messages from then on.")
	public void close(@PathParam("report") UUID report, ToClose closing) {
		reports.close(current.get(), report, closing.outcome());
	}

	@DELETE
	@Path("{report}")
	@Operation(summary = "Withdraw a report of the caller's own")
	public void withdraw(@PathParam("report") UUID report) {
		reporting.withdraw(current.get(), report);
	}
}
