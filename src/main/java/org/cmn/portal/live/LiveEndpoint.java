package org.cmn.portal.live;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** The portal's end of {@code /live}: nothing but the five things that a WebSocket container calls. */
@ServerEndpoint("/live")
public class LiveEndpoint {

	private static final String SOCKET = LiveSocket.class.getName();

	@Inject
	private Reception reception;

	@OnOpen
	public void opened(Session session) {
		session.getUserProperties().put(SOCKET, reception.opened(session));
	}

	/** A longer message ends the socket with 1009 before anybody reads it. */
	@OnMessage(maxMessageSize = LiveLimits.MESSAGE_BYTES)
	public void received(String text, Session session) {
		reception.received(socket(session), text);
	}

	@OnMessage(maxMessageSize = LiveLimits.MESSAGE_BYTES)
	public void receivedBytes(byte[] bytes, Session session) {
		reception.received(socket(session), null);
	}

	@OnMessage
	public void ponged(PongMessage pong, Session session) {
		socket(session).ponged();
	}

	@OnClose
	public void closed(Session session) {
		if (session.getUserProperties().get(SOCKET) instanceof LiveSocket socket) {
			reception.closed(socket);
		}
	}

	/** Lines drop all day. What goes wrong with a frame is answered before it gets here. */
	@OnError
	public void failed(Session session, Throwable thrown) {
		closed(session);
	}

	private static LiveSocket socket(Session session) {
		return (LiveSocket) session.getUserProperties().get(SOCKET);
	}
}
