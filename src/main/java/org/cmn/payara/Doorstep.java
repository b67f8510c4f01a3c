package org.cmn.payara;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Where every request comes in and every answer goes out. Turns away what comes too early and what makes no sense, and
 * gives every answer, also those of Payara's own before any filter of the portal, what it must have.
 */
class Doorstep extends BaseFilter {

	private static final String LOCATION = "Location";
	private static final String WEBSOCKET = "websocket";
	/** Scheme and host. */
	private static final Pattern ORIGIN = Pattern.compile("^https?://([^/]*)/*", Pattern.CASE_INSENSITIVE);

	private final BooleanSupplier open;
	private final StandingHeaders headers;

	Doorstep(BooleanSupplier open, StandingHeaders headers) {
		this.open = open;
		this.headers = headers;
	}

	/** Another protocol than WebSocket is not spoken: such an offer is forgotten. Grizzly would take what follows it for the other protocol, without an end, and hang up after the answer. */
	@Override
	public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
		if (event instanceof IncomingHttpUpgradeEvent offer && !WEBSOCKET.equalsIgnoreCase(offer.getHttpHeader().getUpgrade())) {
			offer.getHttpHeader().setIgnoreContentModifiers(false);
			offer.getHttpHeader().getUpgradeDC().recycle();
		}
		return context.getInvokeAction();
	}

	/** The headers come first, so that the portal's own replace them: once an answer is written, Grizzly takes most of them no more. */
	@Override
	public NextAction handleRead(FilterChainContext context) throws IOException {
		if (context.getMessage() instanceof HttpContent part && part.getHttpHeader() instanceof HttpRequestPacket request && isNew(request)) {
			headers.addTo(request.getResponse());
			var refusal = Refusal.of(request, open.getAsBoolean());
			if (refusal.isPresent()) {
				context.write(refusal.get().answer(request.getRequestURI(), request.getResponse()));
				context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
				return context.getStopAction();
			}
		}
		return context.getInvokeAction();
	}

	/** Not a further part of its body, with the portal's answer already begun. */
	private static boolean isNew(HttpRequestPacket request) {
		return !request.getResponse().isCommitted() && !request.getResponse().containsHeader(StandingHeaders.POLICY);
	}

	/** Payara's redirects repeat whatever host the request claimed, in their text too, which nobody reads. */
	@Override
	public NextAction handleWrite(FilterChainContext context) {
		if (context.getMessage() instanceof HttpPacket part && part.getHttpHeader() instanceof HttpResponsePacket response && !response.isCommitted()) {
			var location = response.getHeaders().getValue(LOCATION);
			var origin = ORIGIN.matcher(location == null ? "" : location.toString());
			if (origin.find() && origin.group(1).equalsIgnoreCase(response.getRequest().getHeader("Host"))) {
				location.setString(origin.replaceFirst("/"));
				response.setContentLength(0);
				context.setMessage(response.httpContentBuilder().content(Buffers.EMPTY_BUFFER).last(!(part instanceof HttpContent body) || body.isLast()).build());
			}
		}
		return context.getInvokeAction();
	}
}
