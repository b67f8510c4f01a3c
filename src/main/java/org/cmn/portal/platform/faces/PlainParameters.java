package org.cmn.portal.platform.faces;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/** Takes characters out of forms and addresses that nobody types and no database keeps: NUL and its kin. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PlainParameters extends HttpFilter {

	private static final long serialVersionUID = 1L;
	private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]");

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		chain.doFilter(new Plain(request), response);
	}

	static String plain(String value) {
		return value == null ? null : CONTROL.matcher(value).replaceAll("");
	}

	private static final class Plain extends HttpServletRequestWrapper {

		Plain(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getParameter(String name) {
			return plain(super.getParameter(name));
		}

		@Override
		public String[] getParameterValues(String name) {
			var values = super.getParameterValues(name);
			return values == null ? null : Arrays.stream(values).map(PlainParameters::plain).toArray(String[]::new);
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			var plain = new LinkedHashMap<String, String[]>();
			super.getParameterMap().forEach((name, values) -> plain.put(name, getParameterValues(name)));
			return plain;
		}
	}
}
