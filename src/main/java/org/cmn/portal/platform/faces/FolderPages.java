package org.cmn.portal.platform.faces;

import java.io.IOException;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Serves {@code /library/index.xhtml} at {@code /library}, where the server would redirect to {@code /library/} first. */
@WebListener
public class FolderPages implements ServletContextListener {

	@Override
	public void contextInitialized(ServletContextEvent started) {
		map(started.getServletContext(), "/");
	}

	private static void map(ServletContext context, String folder) {
		for (var path : context.getResourcePaths(folder)) {
			if (!path.endsWith("/") || path.startsWith("/WEB-INF/") || path.startsWith("/resources/")) {
				continue;
			}
			var page = path + "index.xhtml";
			if (context.getResourcePaths(path).contains(page)) {
				context.addServlet("folder " + path, new Forward(path)).addMapping(path.substring(0, path.length() - 1));
			}
			map(context, path);
		}
	}

	private static final class Forward extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final String folder;

		Forward(String folder) {
			this.folder = folder;
		}

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
			request.getRequestDispatcher(folder).forward(request, response);
		}
	}
}
