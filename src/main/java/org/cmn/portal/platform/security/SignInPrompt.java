package org.cmn.portal.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** What somebody unknown gets who asks for a page: the way to Keycloak and back, or first the reason why it is needed again. */
@ApplicationScoped
public class SignInPrompt {

	@Inject
	private SessionRegistry registry;

	@Inject
	private SignInStart start;

	/** @param was the HTTP session that the browser named, null for none */
	void ask(HttpServletRequest request, HttpServletResponse response, String was) throws IOException {
		var target = ReturnTarget.of(request);
		var isPart = "partial/ajax".equals(request.getHeader("Faces-Request"));
		if (!isPart && !isNavigation(request)) {
			throw new Refused(CommonReason.SIGN_IN_NEEDED);
		}
		var ending = registry.endingOf(was);
		if (isPart) {
			redirectPart(response, ending.isPresent() ? ended(ending.get(), target) : target);
		} else if (ending.isPresent()) {
			SignInStart.redirect(response, URI.create(ended(ending.get(), target)));
		} else if ("POST".equals(request.getMethod())) {
			// A form may lead to our own pages only (form-action), and its redirects count: the sign-in page needs a click of its own.
			SignInStart.redirect(response, URI.create(ended(Ending.LOST, target)));
		} else {
			start.send(request, response, target);
		}
	}

	static String ended(Ending why, String target) {
		return "/signed-out?why=" + why.code() + "&to=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
	}

	/** A browser that leaves for a page; not a script, an image or a prefetch, which can do nothing with a sign-in form. */
	private static boolean isNavigation(HttpServletRequest request) {
		var mode = request.getHeader("Sec-Fetch-Mode");
		var accept = request.getHeader("Accept");
		return mode == null ? accept == null || accept.contains("text/html") || accept.contains("*/*") : mode.equals("navigate");
	}

	private static void redirectPart(HttpServletResponse response, String where) throws IOException {
		response.setContentType("text/xml");
		response.setCharacterEncoding("UTF-8");
		response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
				+ where.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + "\"/></partial-response>");
	}
}
