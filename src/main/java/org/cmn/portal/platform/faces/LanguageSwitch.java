package org.cmn.portal.platform.faces;

import java.io.IOException;
import java.util.Locale;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.security.AllowedOrigins;

/** The switch at the top of every page: remembers the language in this browser and with the member, and goes back. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient Instance<Reader> reader;

	@Inject
	private transient AllowedOrigins origins;

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!origins.isOwn(request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		var wanted = request.getParameter("to");
		var language = Texts.language(wanted == null ? Locale.ENGLISH : Locale.forLanguageTag(wanted));
		response.addCookie(Language.cookie(language));
		reader.stream().findFirst().ifPresent(person -> person.speak(language));
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader("Location", LocalPath.of(request.getParameter("back")));
	}
}
