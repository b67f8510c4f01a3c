package org.cmn.portal.events.web;

import java.io.Serializable;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.events.EventView;
import org.cmn.portal.events.Registrations;
import org.cmn.portal.events.Scheduling;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Refusals;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Ids;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Zones;

/** The page {@code /events/edit}: a coordinator schedules an event, or changes one. */
@Named
@ViewScoped
public class EventForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Registrations registrations;

	@Inject
	private transient Scheduling scheduling;

	@Inject
	private transient Zones zones;

	@Inject
	private transient Language language;

	/** As the address has it; null for an event that is to be. */
	private String id;
	private long version;
	private EventView savedMeanwhile;
	private EventFields fields = new EventFields();

	/** Runs before the page is shown: who is no coordinator finds no such page. */
	public void load() {
		var actor = current.get();
		actor.requireAny(Role.COORDINATOR);
		if (id == null) {
			fields.setZone(actor.zone().getId());
		} else {
			var event = registrations.event(actor, Ids.of(id));
			version = event.version();
			fields = EventFields.of(event, zones::local);
		}
	}

	public String save() {
		try {
			var input = fields.input(zones::local);
			var saved = id == null ? scheduling.schedule(current.get(), input) : scheduling.change(current.get(), Ids.of(id), version, input);
			Notices.say("events.notice.saved");
			return "/events/event.xhtml?faces-redirect=true&id=" + saved.id();
		} catch (Refused refused) {
			if (refused.reason() == CommonReason.CHANGED_MEANWHILE) {
				savedMeanwhile = registrations.event(current.get(), Ids.of(id));
				// Who saves again has seen both.
				version = savedMeanwhile.version();
			}
			Refusals.show(refused);
			return null;
		}
	}

	/** From what people call their hours to the zone; the event's own is among them wherever it is. */
	public Map<String, String> getZones() {
		return zones.choices(fields.getZone(), language.getLocale());
	}

	/** What somebody else saved while this form was open; null unless that happened. */
	public EventView getSavedMeanwhile() {
		return savedMeanwhile;
	}

	public String getSavedHours() {
		return savedMeanwhile == null ? "" : zones.format(savedMeanwhile.starts(), savedMeanwhile.ends(), savedMeanwhile.zone(), language.getLocale());
	}

	public boolean isFresh() {
		return id == null;
	}

	public EventFields getFields() {
		return fields;
	}

	public String getId() {
		return id;
	}

	public void setId(String id) {
		this.id = id;
	}

	/** Which state of the record the form was made from: the browser gives a kept draft back to no other. */
	public long getVersion() {
		return version;
	}
}
