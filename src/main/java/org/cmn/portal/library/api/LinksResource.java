package org.cmn.portal.library.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.library.LinkCare;
import org.cmn.portal.links.LinkQueue;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for whoever keeps links alive. */
@Path("links")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
public class LinksResource {

	/**
	 * What waits for a curator.
	 *
	 * @param counts by queue, of addresses
	 */
	public record WaitingJson(Map<String, Long> counts, long total, int page, int size, List<ResourceJson> items) {
	}

	@Inject
	private CurrentActor current;

	@Inject
	private LinkCare care;

	@GET
	@Operation(summary = "Links that need a curator", description = "Curators. queue: broken (default), moved, changed, certificate, blocked or unreached.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaitingJson.class)))
	public WaitingJson waiting(@QueryParam("queue") @DefaultValue("broken") String queue, @QueryParam("page") @DefaultValue("1") int page, @QueryParam("size") @DefaultValue("20") int size) {
		Paging.require(page, size);
		var actor = current.get();
		actor.requireAny(Role.CURATOR);
		var counts = new LinkedHashMap<String, Long>();
		care.counts(actor).forEach((each, count) -> counts.put(each.code(), count));
		var found = care.waiting(actor, LinkQueue.of(queue).orElseThrow(() -> noSuch("queue")), page, size);
		return new WaitingJson(counts, found.total(), found.page(), found.size(),
				found.items().stream().map(one -> ResourceJson.of(one.card()).with(LinkJson.of(one.health()))).toList());
	}

	private static Refused noSuch(String field) {
		var checks = new Checks();
		checks.refuse(field, CommonReason.NOT_A_CHOICE);
		return Refused.fields(checks.refusals());
	}
}
