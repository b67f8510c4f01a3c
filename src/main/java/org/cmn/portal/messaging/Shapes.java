package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.cmn.portal.live.Frames;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/** The room's things as clients see them: in frames with the names that the API's records have. */
@ApplicationScoped
public class Shapes {

	private Zones zones;

	protected Shapes() {
	}

	@Inject
	Shapes(Zones zones) {
		this.zones = zones;
	}

	public MessageView view(Message message, Actor reader) {
		return new MessageView(message.conversation(), message.seq(), message.sender(), message.clientId(), message.text().value(), message.sentAt(),
				zones.format(message.sentAt(), reader.zone(), reader.locale(), Style.DATE),
				zones.format(message.sentAt(), reader.zone(), reader.locale(), Style.TIME));
	}

	/** A moment in the reader's zone and language, short. */
	public String moment(Instant instant, Actor reader) {
		return zones.format(instant, reader.zone(), reader.locale(), Style.SHORT);
	}

	/** Adds what {@link MessageView} has. */
	public JsonObjectBuilder message(JsonObjectBuilder frame, Message message, Actor reader) {
		var view = view(message, reader);
		return frame.add("conversation", view.conversation().toString())
				.add("seq", view.seq())
				.add("sender", view.sender().toString())
				.add("clientId", view.clientId())
				.add("text", view.text())
				.add("sentAt", view.sentAt().toString())
				.add("day", view.day())
				.add("time", view.time());
	}

	/** {@code member, deliveredUpTo, seenUpTo} of everybody. */
	public JsonArrayBuilder marks(List<Mark> marks) {
		var array = Frames.array();
		marks.forEach(mark -> array.add(mark(Frames.object(), mark)));
		return array;
	}

	JsonObjectBuilder mark(JsonObjectBuilder frame, Mark mark) {
		return frame.add("member", mark.member().toString()).add("deliveredUpTo", mark.deliveredUpTo()).add("seenUpTo", mark.seenUpTo());
	}
}
