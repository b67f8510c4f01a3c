package org.cmn.portal.events.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.events.EventView;
import org.cmn.portal.events.Offer;
import org.cmn.portal.events.Participant;
import org.cmn.portal.events.Registrations;
import org.cmn.portal.events.Scheduling;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.Ids;
import org.cmn.portal.platform.time.Zones;

/** The page {@code /events/event}: one event, and the one button that says what it will do for this reader. */
@Named
@ViewScoped
public class EventPage implements Serializable {

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

	/** As the address has it. */
	private String id;
	private EventView event;

	/** Runs before the page is shown. */
	public void load() {
		event = registrations.event(current.get(), Ids.of(id));
	}

	/** What the button promised when the page was made may be gone: what happened instead is said. */
	public String act() {
		var actor = current.get();
		switch (event.offer()) {
			case SIGN_UP, JOIN_WAITING_LIST -> signedUp(registrations.signUp(actor, event.id()));
			case GIVE_UP_SEAT, LEAVE_WAITING_LIST -> {
				registrations.giveUp(actor, event.id());
				Notices.say(event.offer() == Offer.GIVE_UP_SEAT ? "events.notice.seatGivenUp" : "events.notice.lineLeft");
			}
			default -> load();
		}
		return again();
	}

	private void signedUp(EventView now) {
		if (now.own().isConfirmed()) {
			Notices.say("events.notice.signedUp");
		} else if (event.offer() == Offer.SIGN_UP) {
			Notices.say("events.notice.lastSeatGone", now.own().place());
		} else {
			Notices.say("events.notice.inLine", now.own().place());
		}
	}

	public String cancelEvent() {
		scheduling.cancelEvent(current.get(), event.id(), event.version());
		return again();
	}

	public String reinstate() {
		scheduling.reinstate(current.get(), event.id(), event.version());
		Notices.say("events.notice.reinstated");
		return again();
	}

	private String again() {
		return "/events/event.xhtml?faces-redirect=true&id=" + event.id();
	}

	/** Empty when there is nothing to do. */
	public String getButton() {
		return switch (event.offer()) {
			case SIGN_UP -> text("events.button.signUp");
			case JOIN_WAITING_LIST -> text("events.button.joinLine", event.seats().nextPlace());
			case GIVE_UP_SEAT -> text("events.button.giveUp");
			case LEAVE_WAITING_LIST -> text("events.button.leaveLine");
			case NOT_OPEN_YET, CLOSED, OVER, CANCELLED -> "";
		};
	}

	/** The sentence over the button: where the reader stands, or what there is to have. */
	public String getState() {
		var seats = event.seats();
		return switch (event.offer()) {
			case SIGN_UP -> text("events.state.seatsLeft", seats.seatsLeft(), seats.capacity());
			case JOIN_WAITING_LIST -> text("events.state.full", seats.waiting());
			case GIVE_UP_SEAT -> text("events.state.confirmed");
			case LEAVE_WAITING_LIST -> text("events.state.waiting", event.own().place());
			case NOT_OPEN_YET -> text("events.state.opens", zones.inWords(event.opens(), current.get().zone()));
			case CLOSED -> text("events.state.closed", zones.inWords(event.closes(), current.get().zone()));
			case OVER -> text("events.state.over");
			case CANCELLED -> text("events.state.cancelled");
		};
	}

	/** What the button means for others, or what happens by itself. */
	public String getHint() {
		return switch (event.offer()) {
			case SIGN_UP -> text("events.hint.signUp", zones.inWords(event.closes(), current.get().zone()));
			case JOIN_WAITING_LIST, LEAVE_WAITING_LIST -> text("events.hint.line");
			case GIVE_UP_SEAT -> event.seats().waiting() > 0 ? text("events.hint.nextGetsIt") : "";
			default -> "";
		};
	}

	public String getHours() {
		return zones.format(event.starts(), event.ends(), current.get().zone(), language.getLocale());
	}

	/** The same hours on the clock of the event's own place; empty when that is the reader's. */
	public String getHoursThere() {
		return event.zone().equals(current.get().zone()) ? "" : zones.format(event.starts(), event.ends(), event.zone(), language.getLocale());
	}

	public List<Participant> getParticipants() {
		return isCoordinator() ? scheduling.participants(current.get(), event.id()) : List.of();
	}

	public boolean isCoordinator() {
		return current.get().is(Role.COORDINATOR);
	}

	public String getTitle() {
		return event.title(language.getLocale());
	}

	public String getDescription() {
		return event.description(language.getLocale());
	}

	public EventView getEvent() {
		return event;
	}

	public String getId() {
		return id;
	}

	public void setId(String id) {
		this.id = id;
	}

	private String text(String key, Object... arguments) {
		return Texts.in(language.getLocale()).get(key, arguments);
	}
}
