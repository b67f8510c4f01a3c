package org.cmn.portal.platform.security;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** {@code GET /sign-in?to=/library}: the link behind every "Sign in". */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient SignInStart start;

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		start.send(request, response, ReturnTarget.safe(request.getParameter("to")));
	}
}
