package org.cmn.portal.library.api;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.library.Bulk;
import org.cmn.portal.library.BulkAction;
import org.cmn.portal.library.BulkChange;
import org.cmn.portal.library.BulkStep;
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

/** Changing many resources at once, and taking it back. */
@Path("resources/bulk")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
public class BulkResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Bulk bulk;

	/**
	 * What to do.
	 *
	 * @param action add-topic, remove-topic, set-organisation, set-kind, publish or retire
	 * @param value  the code of the topic, organisation or kind
	 * @param dryRun true to hear what would change
	 */
	public record BulkRequest(List<String> ids, String action, String value, Boolean dryRun) {
	}

	/**
	 * What was done, or would be.
	 *
	 * @param changed   how many
	 * @param unchanged how many were so already
	 * @param steps     to be sent to undo; empty in a dry run
	 */
	public record BulkJson(boolean dryRun, int changed, int unchanged, List<StepJson> steps) {
	}

	/** One resource, and its versions before and after. */
	public record StepJson(String id, long before, long after) {
	}

	/** What to take back. */
	public record UndoRequest(List<StepJson> steps) {
	}

	/** @param left ids that somebody has changed since: they stay as they are */
	public record UndoJson(int undone, List<String> left) {
	}

	@POST
	@Operation(summary = "Changes many resources", description = "Curators. At most 500, all of them or none, a version of each; an id that nothing has is refused. With dryRun only says how many would change.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BulkJson.class)))
	@APIResponse(responseCode = "422", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	@APIResponse(responseCode = "429", description = "Too many: Retry-After says how long to wait", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
	public BulkJson change(BulkRequest sent) {
		var actor = curator();
		var action = BulkAction.of(sent.action()).orElseThrow(() -> wrong("action", CommonReason.NOT_A_CHOICE));
		var ids = sent.ids() == null ? List.<String>of() : sent.ids().stream().filter(Objects::nonNull).distinct().toList();
		var change = new BulkChange(action, sent.value());
		var preview = bulk.preview(actor, ids, change);
		if (Boolean.TRUE.equals(sent.dryRun())) {
			return new BulkJson(true, preview.changing().size(), preview.already(), List.of());
		}
		var steps = bulk.apply(actor, ids, change);
		return new BulkJson(false, steps.size(), preview.changing().size() + preview.already() - steps.size(), steps.stream().map(step -> new StepJson(step.id(), step.before(), step.after())).toList());
	}

	@POST
	@Path("undo")
	@Operation(summary = "Takes back what a change of many did", description = "Curators. As new versions; what somebody has changed since stays as it is.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UndoJson.class)))
	public UndoJson undo(UndoRequest sent) {
		var actor = curator();
		if (sent.steps() == null || sent.steps().stream().anyMatch(step -> step == null || step.id() == null)) {
			throw wrong("steps", CommonReason.REQUIRED);
		}
		var left = bulk.undo(actor, sent.steps().stream().map(step -> new BulkStep(step.id(), step.before(), step.after())).toList());
		return new UndoJson(sent.steps().size() - left.size(), left.stream().map(card -> card.id()).toList());
	}

	/** The gate before the text is read: who may not write learns nothing from what is wrong with it. */
	private Actor curator() {
		var actor = current.get();
		actor.requireAny(Role.CURATOR);
		return actor;
	}

	private static Refused wrong(String field, CommonReason reason) {
		return Refused.fields(List.of(new FieldRefusal(field, reason)));
	}
}
