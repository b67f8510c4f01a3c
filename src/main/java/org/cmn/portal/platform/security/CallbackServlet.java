package org.cmn.portal.platform.security;

import java.io.IOException;
import java.net.URI;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.settings.Settings;

/**
 * Where Keycloak sends the browser back to. Always goes on with a redirect to a clean address: to the page that was
 * wanted, or to one that says in a sentence why it did not work (promise S5).
 */
@WebServlet("/sign-in/callback")
public class CallbackServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;
	private static final String STALE = "stale";

	@Inject
	private transient PendingSignIns pendings;

	@Inject
	private transient SignInCompletion completion;

	@Inject
	private transient SignInTrail trail;

	@Inject
	private transient Settings settings;

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		SignInStart.redirect(response, URI.create(answer(request, response)));
	}

	private String answer(HttpServletRequest request, HttpServletResponse response) {
		var state = request.getParameter("state");
		var pending = state == null ? null : pendings.take(state, request, response).orElse(null);
		if (pending == null) {
			// Back button, an old bookmark, somebody else's link. Who is signed in already need not hear of it.
			return Caller.of(request).isPresent() ? ReturnTarget.HOME : refused("state", STALE);
		}
		var issuer = request.getParameter("iss");
		if (issuer != null && !issuer.equals(settings.issuer().toString())) {
			return refused("iss", STALE);
		}
		var error = request.getParameter("error");
		if (error != null && Caller.of(request).isPresent()) {
			// Another tab was quicker; Keycloak calls that an error.
			return pending.target();
		}
		if (error != null) {
			return "access_denied".equals(error) ? refused("declined", "declined") : refused("keycloak", STALE);
		}
		var code = request.getParameter("code");
		if (code == null || code.isBlank()) {
			return refused("code", STALE);
		}
		try {
			return completion.complete(pending, code, request, response);
		} catch (TokenRefused e) {
			return refused(e.getMessage(), STALE);
		} catch (KeycloakUnavailable e) {
			return trouble("unavailable");
		}
	}

	private String refused(String reason, String why) {
		trail.refused("sign-in.refused", reason);
		return trouble(why);
	}

	private static String trouble(String why) {
		return "/sign-in/trouble?why=" + why;
	}
}
