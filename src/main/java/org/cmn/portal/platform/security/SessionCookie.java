package org.cmn.portal.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The cookie that names the HTTP session: made by the server as {@code web.xml} says, taken back by us. */
final class SessionCookie {

	private SessionCookie() {
	}

	/** The session is gone anyway; a browser that forgets its name sends nothing that leads to questions. */
	static void expire(HttpServletRequest request, HttpServletResponse response) {
		var cookie = new Cookie(request.getServletContext().getSessionCookieConfig().getName(), "");
		cookie.setPath("/");
		cookie.setHttpOnly(true);
		cookie.setSecure(true);
		cookie.setAttribute("SameSite", "Lax");
		cookie.setMaxAge(0);
		response.addCookie(cookie);
	}
}
