package org.cmn.portal.platform.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.refusal.Reason.Kind;
import org.cmn.portal.platform.refusal.Refused;
import org.primefaces.csp.CspException;

/**
 * What happens on a page when something goes wrong: a refusal is a sentence on the same page; what is not there is a calm
 * page with status 404; who was away comes back to the same page; a form that no page of ours sends is refused with 400 or 415;
 * anything else is a page with an incident number.
 */
public class FacesExceptionHandler extends ExceptionHandlerWrapper {

	public FacesExceptionHandler(ExceptionHandler wrapped) {
		super(wrapped);
	}

	@Override
	public void handle() {
		var context = FacesContext.getCurrentInstance();
		for (var queue = getUnhandledExceptionQueuedEvents().iterator(); queue.hasNext();) {
			var queued = queue.next().getContext();
			queue.remove();
			if (!context.getResponseComplete()) {
				answer(context, queued.getException(), queued.getPhaseId());
			}
		}
		getWrapped().handle();
	}

	private void answer(FacesContext context, Throwable thrown, PhaseId phase) {
		if (causedBy(thrown, ViewExpiredException.class) || PhaseId.RESTORE_VIEW.equals(phase)) {
			// A made-up view state is no better than an old one.
			sendBack(context, true);
			return;
		}
		if (causedBy(thrown, CspException.class)) {
			context.getExternalContext().responseReset();
			sendError(context, 400);
			return;
		}
		if (PhaseId.APPLY_REQUEST_VALUES.equals(phase) && causedBy(thrown, ServletException.class) && !isInParts(request(context))) {
			context.getExternalContext().responseReset();
			sendError(context, 415);
			return;
		}
		var refused = Refusals.in(thrown).orElse(null);
		if (refused == null) {
			request(context).setAttribute(Incident.ATTRIBUTE, Incident.record(thrown));
			context.getExternalContext().responseReset();
			sendError(context, 500);
		} else if (refused.reason().kind() == Kind.SIGN_IN) {
			// The sign-on filter takes whoever is not signed in from there, and brings them back.
			sendBack(context, false);
		} else if (onPage(context, refused, phase)) {
			Refusals.show(refused);
			if (!context.getPartialViewContext().isAjaxRequest()) {
				// The page as it was, with a sentence; scripts and proxies read the status. PrimeFaces would drop the answer.
				refused.retryAfter().ifPresent(seconds -> {
					context.getExternalContext().setResponseStatus(refused.reason().kind().status());
					sayWhen(context, refused);
				});
			}
		} else {
			request(context).setAttribute(Failure.REFUSED, refused);
			context.getExternalContext().responseReset();
			sayWhen(context, refused);
			sendError(context, refused.reason().kind().status());
		}
	}

	private static void sayWhen(FacesContext context, Refused refused) {
		refused.retryAfter().ifPresent(seconds -> context.getExternalContext().setResponseHeader("Retry-After", Long.toString(seconds)));
	}

	/** A sentence fits on the page while the page is still to be made, and when there is a page to make. */
	private static boolean onPage(FacesContext context, Refused refused, PhaseId phase) {
		var ajax = context.getPartialViewContext().isAjaxRequest();
		var made = phase != null && phase.equals(PhaseId.RENDER_RESPONSE);
		return context.getViewRoot() != null && !made && context.isPostback()
				&& (ajax || refused.reason().kind() != Kind.NOT_FOUND);
	}

	/** The page that the form was on, query included: the form's own address has lost it. */
	private static void sendBack(FacesContext context, boolean away) {
		var request = request(context);
		var external = context.getExternalContext();
		var page = Referrer.pathOf(request).orElseGet(() -> LocalPath.of((String) request.getAttribute("jakarta.servlet.forward.request_uri")));
		try {
			if (away) {
				var sentence = Texts.in(external.getRequestLocale()).get("faces.away.notice");
				external.getFlash().setKeepMessages(true);
				external.getFlash().put("restore", true);
				context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, null));
			}
			external.redirect(page);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		context.responseComplete();
	}

	/** In an Ajax answer the browser is told to go and see the whole page instead. */
	private static void sendError(FacesContext context, int status) {
		try {
			context.getExternalContext().responseSendError(status, null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		context.responseComplete();
	}

	/** A page with a place for a file reads nothing else; no form of the portal sends it otherwise. */
	private static boolean isInParts(HttpServletRequest request) {
		var type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
	}

	private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
		for (var cause = thrown; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return true;
			}
		}
		return false;
	}

	private static HttpServletRequest request(FacesContext context) {
		return (HttpServletRequest) context.getExternalContext().getRequest();
	}
}
