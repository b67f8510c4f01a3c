package org.cmn.portal.platform.health;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.cmn.portal.platform.security.ClientAddress;

/** Tells outsiders whether the portal is up and nothing else; which part is down is for those on the machine. */
@WebFilter("/health/*")
public class HealthFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient ClientAddress addresses;

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		if (isLocal(request)) {
			chain.doFilter(request, response);
			return;
		}
		chain.doFilter(request, new Muted(response));
		response.setContentType("application/json");
		response.getWriter().write(response.getStatus() == HttpServletResponse.SC_OK ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
	}

	private boolean isLocal(HttpServletRequest request) throws UnknownHostException {
		var isForwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
		return !isForwarded && InetAddress.getByName(addresses.of(request)).isLoopbackAddress();
	}

	/** Lets the status through and swallows the text. */
	private static final class Muted extends HttpServletResponseWrapper {

		Muted(HttpServletResponse response) {
			super(response);
		}

		@Override
		public PrintWriter getWriter() {
			return new PrintWriter(getOutputStream());
		}

		@Override
		public ServletOutputStream getOutputStream() {
			return new ServletOutputStream() {

				@Override
				public void write(int one) {
					// Swallowed.
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setWriteListener(WriteListener listener) {
					throw new IllegalStateException("The health of the portal is told at once");
				}
			};
		}
	}
}
