package org.cmn.portal.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;

/** For rooms in which people name events to each other: what a reader may be told of them now. */
@ApplicationScoped
@Transactional
public class EventMentions {

	@Inject
	private EventStore store;

	/** By id, in the reader's language; what is not there is no event, or not for this reader. */
	public Map<String, EventMention> of(Actor reader, Collection<String> ids) {
		var mentions = new HashMap<String, EventMention>();
		if (!ids.isEmpty() && reader.isAny(Role.values())) {
			var french = "fr".equals(reader.locale().getLanguage());
			store.byIds(ids.stream().filter(EventMentions::isOne).map(UUID::fromString).collect(Collectors.toSet())).forEach(event -> mentions.put(event.id().toString(),
					new EventMention(french && event.details().titleFr() != null ? event.details().titleFr() : event.details().title(), event.details().starts(),
							event.status() == EventStatus.CANCELLED)));
		}
		return mentions;
	}

	/** As the portal writes it: one event has one name. */
	private static boolean isOne(String id) {
		try {
			return UUID.fromString(id).toString().equals(id);
		} catch (IllegalArgumentException e) {
			return false;
		}
	}
}
