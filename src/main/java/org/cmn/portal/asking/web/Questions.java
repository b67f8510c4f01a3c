package org.cmn.portal.asking.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.asking.AskCard;
import org.cmn.portal.asking.Asks;
import org.cmn.portal.asking.Urgency;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;

/** The reader's questions: on the page {@code /messages/questions}, and what of them shows elsewhere. */
@Named
@RequestScoped
public class Questions {

	@Inject
	private CurrentActor current;

	@Inject
	private Asks asks;

	private List<AskCard> all;

	public List<AskCard> getAll() {
		if (all == null) {
			all = asks.list(current.get());
		}
		return all;
	}

	/** By which the composer knows what cannot wait for a message, with bars between them. */
	public String getAlarmingWords() {
		return String.join("|", Urgency.alarming());
	}

	/** Those that nobody has closed. */
	public List<AskCard> getOpen() {
		return getAll().stream().filter(card -> !card.isClosed()).toList();
	}

	/** How many: asked on every page of the messages, so without their clocks. */
	public long getOpenCount() {
		return asks.open(current.get());
	}

	public List<AskCard> getClosed() {
		return getAll().stream().filter(AskCard::isClosed).toList();
	}

	/** What waits for the reader as a mentor, the longest first. */
	public List<AskCard> getWaiting() {
		return isMentor() ? asks.waiting(current.get()) : List.of();
	}

	/** For coordinators: what has waited too long. */
	public List<AskCard> getLate() {
		return current.get().is(Role.COORDINATOR) ? asks.late(current.get()) : List.of();
	}

	public boolean isMentee() {
		return current.get().is(Role.MENTEE);
	}

	public boolean isMentor() {
		return current.get().is(Role.MENTOR);
	}
}
