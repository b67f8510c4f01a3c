package org.cmn.portal.notices.web;

import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.notices.NoticeBoard;

/** The bell in the frame of every page. */
@Named
@RequestScoped
public class Bell {

	private static final String HOME = "/";

	@Inject
	private CurrentActor current;

	@Inject
	private NoticeBoard board;

	private Long waiting;

	/** Whether there is one: whoever has no role yet is told nothing. */
	public boolean isThere() {
		return current.find().filter(actor -> !actor.roles().isEmpty()).isPresent();
	}

	public long getWaiting() {
		if (waiting == null) {
			waiting = current.find().map(board::waiting).orElse(0L);
		}
		return waiting;
	}

	/** Each notice that was not read and the page that it leads to: opening that page reads it. Not the home page, where one comes without looking for anything. */
	public String getLeads() {
		if (getWaiting() == 0) {
			return "";
		}
		return board.list(current.get()).stream().filter(card -> card.unread() && !card.path().equals(HOME)).map(card -> card.id() + " " + card.path()).collect(Collectors.joining(" "));
	}
}
