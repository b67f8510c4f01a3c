package org.cmn.portal.guard.api;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.guard.OverrideCount;
import org.cmn.portal.member.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was let through though it could lead to a patient. */
@Path("guard")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guard")
public class GuardResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Gate gate;

	/** A list, in an object so that it can grow. */
	public record Overrides(List<OverrideCount> items) {
	}

	@GET
	@Path("overrides")
	@Operation(summary = "What was let through, counted", description = "For coordinators. By day, kind and reason, the latest day first, of the last 366 days; nobody's name and nobody's words.")
	public Overrides overrides() {
		return new Overrides(gate.overrides(current.get()));
	}
}
