package org.cmn.portal.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.notices.NoticeBoard;

/** The bell in the frame of every page. */
@Named
@RequestScoped
public class Bell {

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
}
