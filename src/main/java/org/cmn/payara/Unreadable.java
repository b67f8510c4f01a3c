package org.cmn.payara;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** What cannot be read as HTTP never reaches the {@link Doorstep}: Grizzly itself says 400, with the same headers. */
class Unreadable extends HttpProbe.Adapter {

	private final StandingHeaders headers;

	Unreadable(StandingHeaders headers) {
		this.headers = headers;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
		if (packet instanceof HttpRequestPacket request) {
			headers.addTo(request.getResponse());
		}
	}
}
