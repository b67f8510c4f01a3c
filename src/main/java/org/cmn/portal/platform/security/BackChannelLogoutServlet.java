package org.cmn.portal.platform.security;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** {@code POST /back-channel-logout}: Keycloak says that a session has ended (OpenID Connect Back-Channel Logout 1.0). */
@WebServlet("/back-channel-logout")
public class BackChannelLogoutServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient Tokens tokens;

	@Inject
	private transient SpentTokens spent;

	@Inject
	private transient SessionRegistry registry;

	@Inject
	private transient SignInTrail trail;

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			var claims = tokens.logout(request.getParameter("logout_token"));
			if (!spent.firstTime(claims.getJWTID())) {
				throw new TokenRefused("jti");
			}
			var sid = Tokens.text(claims, "sid");
			if (sid != null) {
				registry.endBySid(sid, Ending.ENDED_ELSEWHERE);
			} else {
				registry.endAllOf(claims.getSubject(), Ending.ENDED_ELSEWHERE);
			}
			response.setStatus(HttpServletResponse.SC_OK);
		} catch (TokenRefused e) {
			trail.refused("logout-token.refused", e.getMessage());
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			response.setContentType("application/json");
			response.getWriter().write("{\"error\":\"invalid_request\"}");
		}
	}
}
