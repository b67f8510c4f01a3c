package org.cmn.portal.platform.rest;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** Puts refusals and faults into words. */
@ApplicationScoped
public class Problems {

	public Problem of(Refused refused, Locale locale) {
		var texts = Texts.in(locale);
		var fields = refused.fields().stream()
				.map(field -> new Problem.Field(field.field(), field.reason().code(), texts.get(field.reason().key(), field.arguments().toArray())))
				.toList();
		var status = refused.reason().kind().status();
		return new Problem("urn:cmn:problem:" + refused.reason().code(), title(status, locale), status, texts.get(refused.reason().key(), refused.arguments().toArray()),
				refused.reason().code(), fields, refused.spots().isEmpty() ? null : refused.spots(), refused.retryAfter().isPresent() ? refused.retryAfter().getAsLong() : null, null);
	}

	/** For what HTTP itself refuses: no such address, method or format. */
	public Problem of(int status, Locale locale) {
		var reason = switch (status) {
			case 400 -> "request-not-readable";
			case 401 -> CommonReason.SIGN_IN_NEEDED.code();
			case 404 -> CommonReason.NOT_FOUND.code();
			case 413 -> CommonReason.BODY_TOO_LARGE.code();
			case 415 -> CommonReason.MEDIA_TYPE_UNSUPPORTED.code();
			case 429 -> CommonReason.TOO_MANY_REQUESTS.code();
			case 503 -> CommonReason.TEMPORARILY_UNAVAILABLE.code();
			case 405 -> "method-not-allowed";
			case 406 -> "not-acceptable";
			default -> "status-" + status;
		};
		return new Problem("urn:cmn:problem:" + reason, title(status, locale), status, Texts.in(locale).get("problem.detail." + known(status)), reason, List.of(), null, null, null);
	}

	public Problem incident(String number, Locale locale) {
		return new Problem("urn:cmn:problem:unexpected", title(500, locale), 500, Texts.in(locale).get("problem.detail.500", number), "unexpected", List.of(), null, null, number);
	}

	private static String title(int status, Locale locale) {
		return Texts.in(locale).get("problem.title." + known(status));
	}

	private static String known(int status) {
		return switch (status) {
			case 400, 401, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503 -> Integer.toString(status);
			default -> "other";
		};
	}
}
