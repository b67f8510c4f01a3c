package org.cmn.portal.live;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.member.Members;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.AllowedOrigins;
import org.cmn.portal.platform.security.Caller;

/**
 * The gate of {@code /live}, behind sign-on: a page of another origin gets no socket (promise W1), nobody gets one
 * unsigned, and no member more than their share. The WebSocket container itself would let everybody in.
 */
public class LiveGate implements Filter {

	@Inject
	private AllowedOrigins origins;

	@Inject
	private Members members;

	@Inject
	private Sockets sockets;

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain) throws IOException, ServletException {
		var request = (HttpServletRequest) servletRequest;
		if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
			throw new Refused(LiveReason.NOT_A_WEBSOCKET);
		}
		checkOrigin(request);
		var caller = Caller.of(request).filter(known -> known.key() != null).orElseThrow(() -> new Refused(CommonReason.SIGN_IN_NEEDED));
		var actor = members.actorOf(caller.subject()).orElseThrow(() -> new Refused(CommonReason.SIGN_IN_NEEDED));
		if (sockets.full(actor.memberId())) {
			throw new Refused(LiveReason.TOO_MANY_SOCKETS, LiveLimits.SOCKETS_OF_A_MEMBER);
		}
		chain.doFilter(new Handshake(request, new Line(actor.memberId(), caller.subject(), caller.key())), response);
	}

	/** A browser always names the page's origin. Without one it is a program, and a program needs a ticket. */
	private void checkOrigin(HttpServletRequest request) {
		var origin = request.getHeader("Origin");
		var isProgram = origin == null && request.getParameter("ticket") != null;
		if (!isProgram && !origins.contains(origin)) {
			throw new Refused(LiveReason.ORIGIN_NOT_ALLOWED);
		}
	}
}
