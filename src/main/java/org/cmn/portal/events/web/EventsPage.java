package org.cmn.portal.events.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.events.EventList;
import org.cmn.portal.events.EventView;
import org.cmn.portal.events.Registrations;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/** The page {@code /events}: what is to come, or what was, month by month on the reader's own clock. */
@Named
@RequestScoped
public class EventsPage {

	private static final String PAST = "past";

	@Inject
	private CurrentActor current;

	@Inject
	private Registrations registrations;

	@Inject
	private Zones zones;

	@Inject
	private Language language;

	private String when;
	private int page = 1;
	private EventList list;

	/** Runs before the page is shown: who may not see events finds no such page. */
	public void load() {
		list = registrations.list(current.get(), isPast(), page, EventList.SIZE);
	}

	/** From the month's name to its events, in order. */
	public Map<String, List<EventView>> getMonths() {
		return list.items().stream().collect(Collectors.groupingBy(
				event -> zones.format(event.starts(), current.get().zone(), language.getLocale(), Style.MONTH_OF_YEAR), LinkedHashMap::new, Collectors.toList()));
	}

	/** From one hour to the other, e.g. {@code 1:00 p.m. – 2:00 p.m., Alberta time}. */
	public String hours(EventView event) {
		return zones.hours(event.starts(), event.ends(), current.get().zone(), language.getLocale());
	}

	public boolean isCoordinator() {
		return current.get().is(Role.COORDINATOR);
	}

	public boolean isPast() {
		return PAST.equals(when);
	}

	public boolean isBare() {
		return list.items().isEmpty();
	}

	public int getPages() {
		return (int) ((list.total() + EventList.SIZE - 1) / EventList.SIZE);
	}

	public String getWhen() {
		return when;
	}

	public void setWhen(String when) {
		this.when = when;
	}

	public int getPage() {
		return page;
	}

	public void setPage(int page) {
		this.page = Math.max(1, page);
	}
}
