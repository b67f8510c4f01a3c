package org.cmn.portal.live;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.websocket.Session;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.faces.Incident;
import org.cmn.portal.platform.limit.Bucket;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;

/**
 * What happens to a socket from opening to closing, and to each of its frames: rate, right, type, handler, answer.
 * Whatever goes wrong with a frame is an error frame; the log never has a word of it.
 */
@ApplicationScoped
class Reception {

	private Sockets sockets;
	private Authority authority;
	private Settings settings;
	private Map<String, FrameHandler> handlers;

	protected Reception() {
	}

	@Inject
	Reception(Sockets sockets, Authority authority, Settings settings, @Any Instance<FrameHandler> handlers) {
		this.sockets = sockets;
		this.authority = authority;
		this.settings = settings;
		this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(FrameHandler::type, Function.identity()));
	}

	LiveSocket opened(Session session) {
		// Pings decide whether somebody is there, not how much they say.
		session.setMaxIdleTimeout(0);
		var rate = new Bucket(settings.liveBurst(), settings.liveRate(), System.nanoTime());
		var socket = new LiveSocket(session, (Line) session.getUserPrincipal(), rate, System::nanoTime);
		// A page that was just opened in another language must not be spoken to in the old one.
		authority.forget(socket.line().member());
		if (!sockets.add(socket)) {
			socket.end(Ended.TOO_MANY);
		} else if (authority.of(socket).isEmpty()) {
			// The sign-in ended between the handshake and here.
			socket.end(Ended.SIGNED_OUT);
		}
		return socket;
	}

	void closed(LiveSocket socket) {
		sockets.remove(socket);
	}

	/** @param text null for a binary message */
	void received(LiveSocket socket, String text) {
		if (!socket.maySpeak()) {
			socket.end(Ended.TOO_FAST);
			return;
		}
		authority.of(socket).ifPresentOrElse(actor -> answer(socket, actor, text), () -> socket.end(Ended.SIGNED_OUT));
	}

	private void answer(LiveSocket socket, Actor actor, String text) {
		JsonObject frame = null;
		try {
			frame = Frames.parse(text);
			var handler = handlers.get(Frames.text(frame, "type"));
			if (handler == null) {
				throw new Refused(LiveReason.FRAME_TYPE_UNKNOWN);
			}
			handler.handle(actor, frame, reply -> socket.push(reply.toString()));
			authority.touch(socket);
		} catch (Refused refused) {
			socket.push(Frames.error(refused, frame, actor.locale()).toString());
		} catch (RuntimeException e) {
			socket.push(Frames.unexpected(Incident.record(e), frame, actor.locale()).toString());
		}
	}
}
