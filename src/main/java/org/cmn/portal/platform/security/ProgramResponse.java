package org.cmn.portal.platform.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.rest.Faults;

/** An answer to a program: what the server refuses by itself, such as a header that cannot be read, is told in problem details, not in a page. */
class ProgramResponse extends EdgeResponse {

	private final HttpServletRequest request;
	private final Faults faults;

	ProgramResponse(HttpServletRequest request, HttpServletResponse response, Faults faults) {
		super(request, response);
		this.request = request;
		this.faults = faults;
	}

	@Override
	public void sendError(int status) throws IOException {
		if (status < SC_INTERNAL_SERVER_ERROR) {
			faults.answer(request, this, status);
		} else {
			super.sendError(status);
		}
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		sendError(status);
	}
}
