package org.cmn.portal.events.api;

import java.util.List;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.cmn.portal.events.EventList;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.time.Zones;

/** One page of the calendar. */
@JsonbPropertyOrder({ "total", "page", "size", "items" })
public record EventPageJson(long total, int page, int size, List<EventJson> items) {

	static EventPageJson of(EventList page, Zones zones, Actor reader) {
		return new EventPageJson(page.total(), page.page(), page.size(), page.items().stream().map(event -> EventJson.of(event, zones, reader)).toList());
	}
}
