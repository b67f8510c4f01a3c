package org.cmn.portal.library.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cmn.portal.library.ChangedMeanwhile;
import org.cmn.portal.platform.rest.Languages;
import org.cmn.portal.platform.rest.Problem;
import org.cmn.portal.platform.rest.Problems;

/** A conflict with both texts: what is saved now, with the version to save over, and what was refused. */
@Provider
public class ChangedMeanwhileMapper implements ExceptionMapper<ChangedMeanwhile> {

	@Context
	private HttpServletRequest request;

	@Inject
	private Problems problems;

	/** Problem details and both texts. */
	public record Conflict(String type, String title, int status, String detail, String reason, ResourceJson current, ResourceJson yours) {
	}

	@Override
	public Response toResponse(ChangedMeanwhile thrown) {
		var problem = problems.of(thrown, Languages.of(request));
		var conflict = new Conflict(problem.type(), problem.title(), problem.status(), problem.detail(), problem.reason(),
				ResourceJson.of(thrown.current()), ResourceJson.of(thrown.current().id(), thrown.yours()));
		return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(conflict).build();
	}
}
