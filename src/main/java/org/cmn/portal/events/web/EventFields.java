package org.cmn.portal.events.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.cmn.portal.events.EventInput;
import org.cmn.portal.events.EventView;

/** What stands in the form's fields: hours as the wall clock of the chosen zone shows them. */
public class EventFields implements Serializable {

	private static final long serialVersionUID = 1L;

	/** What was read, null for a new event: an hour that nobody touched stays the moment that it was, even one that comes twice. */
	private EventView read;

	private String title;
	private String titleFr;
	private String description;
	private String descriptionFr;
	private String zone;
	private LocalDateTime starts;
	private LocalDateTime ends;
	private LocalDateTime opens;
	private LocalDateTime closes;
	private String place;
	private String link;
	private String capacity;

	static EventFields of(EventView event, BiFunction<Instant, ZoneId, LocalDateTime> local) {
		var fields = new EventFields();
		fields.read = event;
		fields.title = event.title();
		fields.titleFr = event.titleFr();
		fields.description = event.description();
		fields.descriptionFr = event.descriptionFr();
		fields.zone = event.zone().getId();
		fields.starts = local.apply(event.starts(), event.zone());
		fields.ends = local.apply(event.ends(), event.zone());
		fields.opens = local.apply(event.opens(), event.zone());
		fields.closes = local.apply(event.closes(), event.zone());
		fields.place = event.place();
		fields.link = event.link();
		fields.capacity = Integer.toString(event.seats().capacity());
		return fields;
	}

	EventInput input(BiFunction<Instant, ZoneId, LocalDateTime> local) {
		return new EventInput(title, titleFr, description, descriptionFr, zone, text(starts, EventView::starts, local), text(ends, EventView::ends, local),
				text(opens, EventView::opens, local), text(closes, EventView::closes, local), place, link, capacity);
	}

	private String text(LocalDateTime typed, Function<EventView, Instant> moment, BiFunction<Instant, ZoneId, LocalDateTime> local) {
		if (typed == null) {
			return null;
		}
		if (read != null && read.zone().getId().equals(zone)) {
			var before = moment.apply(read);
			if (typed.equals(local.apply(before, read.zone()).truncatedTo(ChronoUnit.MINUTES))) {
				return before.toString();
			}
		}
		return typed.toString();
	}

	public String getTitle() {
		return title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public String getTitleFr() {
		return titleFr;
	}

	public void setTitleFr(String titleFr) {
		this.titleFr = titleFr;
	}

	public String getDescription() {
		return description;
	}

	public void setDescription(String description) {
		this.description = description;
	}

	public String getDescriptionFr() {
		return descriptionFr;
	}

	public void setDescriptionFr(String descriptionFr) {
		this.descriptionFr = descriptionFr;
	}

	public String getZone() {
		return zone;
	}

	public void setZone(String zone) {
		this.zone = zone;
	}

	public LocalDateTime getStarts() {
		return starts;
	}

	public void setStarts(LocalDateTime starts) {
		this.starts = starts;
	}

	public LocalDateTime getEnds() {
		return ends;
	}

	public void setEnds(LocalDateTime ends) {
		this.ends = ends;
	}

	public LocalDateTime getOpens() {
		return opens;
	}

	public void setOpens(LocalDateTime opens) {
		this.opens = opens;
	}

	public LocalDateTime getCloses() {
		return closes;
	}

	public void setCloses(LocalDateTime closes) {
		this.closes = closes;
	}

	public String getPlace() {
		return place;
	}

	public void setPlace(String place) {
		this.place = place;
	}

	public String getLink() {
		return link;
	}

	public void setLink(String link) {
		this.link = link;
	}

	public String getCapacity() {
		return capacity;
	}

	public void setCapacity(String capacity) {
		this.capacity = capacity;
	}
}
