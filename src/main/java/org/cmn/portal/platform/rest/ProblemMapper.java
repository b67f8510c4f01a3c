package org.cmn.portal.platform.rest;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
		var problem = problem(thrown);
		Faults.headers(problem, response);
		var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
		if (thrown instanceof WebApplicationException http && http.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
			answer.header(HttpHeaders.ALLOW, http.getResponse().getHeaderString(HttpHeaders.ALLOW));
		}
		return answer.build();
	}

	private Problem problem(Throwable thrown) {
		if (isUnreadable(thrown) && !isRefused(thrown)) {
			return problems.of(new Refused(CommonReason.BODY_NOT_READABLE), Languages.of(request));
		}
		if (isWrongParameter(thrown)) {
			var name = parameter(thrown);
			return problems.of(Refused.fields(List.of(Paging.refusal(name, request.getParameter(name)))), Languages.of(request));
		}
		if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
			return problems.of(http.getResponse().getStatus(), Languages.of(request));
		}
		return faults.of(thrown, request);
	}

	/** Jersey answers 404 to {@code ?page=x}, as if the address did not exist, and keeps the class that says so to itself. */
	private static boolean isWrongParameter(Throwable thrown) {
		return thrown.getClass().getName().endsWith("ParamException$QueryParamException");
	}

	private static String parameter(Throwable thrown) {
		try {
			return (String) thrown.getClass().getMethod("getParameterName").invoke(thrown);
		} catch (ReflectiveOperationException e) {
			return "query";
		}
	}

	/** A body that was too large breaks off in the middle of being read. */
	private static boolean isRefused(Throwable thrown) {
		for (var cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refused) {
				return true;
			}
		}
		return false;
	}

	private static boolean isUnreadable(Throwable thrown) {
		return thrown instanceof JsonException || thrown instanceof JsonbException
				|| thrown instanceof ProcessingException && (thrown.getCause() instanceof JsonbException || thrown.getCause() instanceof JsonException);
	}
}
