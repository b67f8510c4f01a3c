package org.cmn.portal.asking.api;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cmn.portal.asking.UsualAnswers;
import org.cmn.portal.member.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How soon mentors usually answer. */
@Path("usual-answers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Asking")
public class UsualAnswersResource {

	@Inject
	private CurrentActor current;

	@Inject
	private UsualAnswers answers;

	/** What is said of a mentor. */
	public record Usual(@Schema(description = "Business days; absent where it is not known or not shown") Integer days) {
	}

	@GET
	@Path("{member}")
	@Operation(summary = "Within how many business days a mentor usually answers", description = "From the mentor's latest answers to questions, at least three. For those who are paired with that mentor; everybody else learns nothing.")
	public Usual of(@PathParam("member") UUID member) {
		return new Usual(answers.days(current.get(), member).orElse(null));
	}

	@PUT
	@Path("shown")
	@Operation(summary = "Let it be shown how soon the caller usually answers", description = "For mentors.")
	public void show() {
		answers.show(current.get(), true);
	}

	@DELETE
	@Path("shown")
	@Operation(summary = "No longer show how soon the caller usually answers", description = "For mentors.")
	public void hide() {
		answers.show(current.get(), false);
	}
}
