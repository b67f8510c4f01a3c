package org.cmn.portal.platform.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** Every exception that leaves a REST resource becomes problem details. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

	@Context
	private HttpServletRequest request;

	@Context
	private HttpServletResponse response;

	@Inject
	private Faults faults;

	@Inject
	private Problems problems;

	@Override
	public Response toResponse(Throwable thrown) {
		return respond(problem(thrown));
	}

	Problem problem(Throwable thrown) {
		if (isUnreadable(thrown)) {
			return problems.of(new Refused(CommonReason.BODY_NOT_READABLE), Languages.of(request));
		}
		if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
			return problems.of(http.getResponse().getStatus(), Languages.of(request));
		}
		return faults.of(thrown, request);
	}

	private Response respond(Problem problem) {
		Faults.headers(problem, response);
		return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
	}

	private static boolean isUnreadable(Throwable thrown) {
		return thrown instanceof JsonException || thrown instanceof JsonbException
				|| thrown instanceof ProcessingException && (thrown.getCause() instanceof JsonbException || thrown.getCause() instanceof JsonException);
	}
}
