package org.cmn.portal.platform.security;

import java.io.IOException;
import java.net.URI;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.settings.Settings;

/**
 * {@code POST /sign-out}: ends the sign-in here with its sockets, and the Keycloak session. Only by POST and only from
 * our own pages, or any picture on any page could sign people out.
 */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient SessionRegistry registry;

	@Inject
	private transient Keycloak keycloak;

	@Inject
	private transient KeycloakSessionEnds keycloakSessions;

	@Inject
	private transient AllowedOrigins origins;

	@Inject
	private transient Settings settings;

	@Inject
	private transient Language language;

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!origins.isOwn(request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		// Known now, and not any more on the page that says good-bye.
		response.addCookie(Language.cookie(language.getLocale()));
		var signIn = Caller.of(request).flatMap(caller -> registry.find(caller.key())).orElse(null);
		if (signIn != null) {
			registry.end(signIn.key(), Ending.SIGNED_OUT);
		}
		var session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SessionCookie.expire(request, response);
		SignInStart.redirect(response, signIn == null || keycloakSessions.endNow(signIn) ? signedOut() : byBrowser(signIn.tokens()));
	}

	/** The server could not end the Keycloak session itself: let the browser do it, though the token then stands in an address. */
	private URI byBrowser(TokenSet tokens) {
		return new LogoutRequest(keycloak.endSession(), parse(tokens.idToken()), signedOut(), null).toURI();
	}

	private URI signedOut() {
		return URI.create(settings.baseUrl() + "/signed-out");
	}

	private static JWT parse(String token) {
		try {
			return JWTParser.parse(token);
		} catch (java.text.ParseException e) {
			return null;
		}
	}
}
