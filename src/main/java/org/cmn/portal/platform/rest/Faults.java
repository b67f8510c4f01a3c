package org.cmn.portal.platform.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.faces.Failure;
import org.cmn.portal.platform.faces.Incident;
import org.cmn.portal.platform.faces.Refusals;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Reason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.Caller;
import org.cmn.portal.platform.security.KeycloakUnavailable;
import org.cmn.portal.platform.security.SecurityReason;

/**
 * Makes an answer of whatever went wrong, the same in filters, servlets and REST: a refusal is a sentence, a database
 * or Keycloak that is away is a 503 that heals, and the rest is an incident whose number is in the log with the stack.
 */
@ApplicationScoped
public class Faults {

	private static final Logger LOG = Logger.getLogger(Faults.class.getName());
	private static final Jsonb JSON = JsonbBuilder.create();
	private static final int RETRY_SECONDS = 5;
	/** What Grizzly and the operating system say then; there is no class for it. */
	private static final List<String> HUNG_UP = List.of("Connection is closed", "Connection reset", "Broken pipe");

	@Inject
	private Problems problems;

	/** @param machine problem details rather than a page */
	public void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown, boolean machine) throws IOException {
		try {
			if (!hasHungUp(thrown)) {
				tell(request, response, thrown, machine);
			}
		} catch (IOException e) {
			if (!hasHungUp(e)) {
				throw e;
			}
		}
	}

	/** What the server refused a program before the portal was asked. */
	public void answer(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
		write(problems.of(status, Languages.of(request)), response);
	}

	private void tell(HttpServletRequest request, HttpServletResponse response, Throwable thrown, boolean machine) throws IOException {
		if (response.isCommitted()) {
			LOG.log(Level.WARNING, "Broke off in the middle of an answer: {0}", thrown.getClass().getName());
		} else if (machine) {
			write(of(thrown, request), response);
		} else {
			show(thrown, request, response);
		}
	}

	/** Whoever goes away in the middle is no incident: anybody could fill the log with those. */
	private static boolean hasHungUp(Throwable thrown) {
		for (var cause = thrown; cause != null; cause = cause.getCause()) {
			var said = String.valueOf(cause.getMessage());
			if (cause instanceof IOException && HUNG_UP.stream().anyMatch(said::contains)) {
				return true;
			}
		}
		return false;
	}

	/** Puts it into words and, if nobody foresaw it, into the log. */
	public Problem of(Throwable thrown, HttpServletRequest request) {
		var locale = Languages.of(request);
		return refusal(thrown).map(refused -> problems.of(refused, locale)).orElseGet(() -> problems.incident(Incident.record(thrown), locale));
	}

	private static void write(Problem problem, HttpServletResponse response) throws IOException {
		response.resetBuffer();
		headers(problem, response);
		response.setStatus(problem.status());
		response.setContentType(Problem.MEDIA_TYPE);
		response.getOutputStream().write(JSON.toJson(problem).getBytes(StandardCharsets.UTF_8));
	}

	private static void show(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
		var refused = refusal(thrown);
		if (refused.isEmpty()) {
			request.setAttribute(Incident.ATTRIBUTE, Incident.record(thrown));
			response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
			return;
		}
		var status = refused.get().reason().kind().status();
		if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
			// The error page must not ask the database who its reader is.
			Caller.forget(request);
			response.setHeader("Retry-After", Integer.toString(RETRY_SECONDS));
		}
		refused.get().retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", Long.toString(seconds)));
		request.setAttribute(Failure.REFUSED, refused.get());
		response.sendError(status);
	}

	/** What was foreseen. Nothing for everything else. */
	private static Optional<Refused> refusal(Throwable thrown) {
		var refused = Refusals.in(thrown);
		for (var cause = thrown; cause != null && refused.isEmpty(); cause = cause.getCause()) {
			if (cause instanceof KeycloakUnavailable || isDatabaseAway(cause)) {
				LOG.log(Level.WARNING, "Answered 503: {0}", cause.getClass().getName());
				refused = Optional.of(new Refused(CommonReason.TEMPORARILY_UNAVAILABLE));
			}
		}
		return refused;
	}

	/** What the status asks for besides a body. */
	public static void headers(Problem problem, HttpServletResponse response) {
		switch (problem.status()) {
			case 401 -> response.setHeader("WWW-Authenticate", challenge(problem));
			case 429, 503 -> response.setHeader("Retry-After", Long.toString(problem.retryAfter() == null ? RETRY_SECONDS : problem.retryAfter()));
			default -> { }
		}
	}

	private static String challenge(Problem problem) {
		Reason[] tokenReasons = {SecurityReason.TOKEN_NOT_VALID, SecurityReason.ACCOUNT_DEACTIVATED};
		for (var reason : tokenReasons) {
			if (reason.code().equals(problem.reason())) {
				return "Bearer realm=\"cmn\", error=\"invalid_token\"";
			}
		}
		return "Bearer realm=\"cmn\"";
	}

	/** Connection refused or lost (08…), the server is stopping or full (57P…, 53…). */
	private static boolean isDatabaseAway(Throwable cause) {
		if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException) {
			return true;
		}
		if (cause instanceof SQLException sql && sql.getSQLState() != null) {
			var state = sql.getSQLState();
			return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
		}
		// Payara's pool says it in a class of its own that the portal cannot name.
		return cause.getClass().getName().endsWith("PoolingException");
	}
}
