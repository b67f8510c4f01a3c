package org.cmn.portal.asking.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.asking.AbsenceCard;
import org.cmn.portal.asking.Absences;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Notices;

/** The page {@code /mentoring/away}: a mentor says when they are away, and who answers meanwhile. */
@Named
@ViewScoped
public class AwayForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final String PAGE = "/mentoring/away?faces-redirect=true";

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Absences absences;

	private LocalDate first;
	private LocalDate last;
	private String covering;

	/** Runs before the page is shown. */
	public void load() {
		current.get().requireAny(Role.MENTOR);
	}

	public String add() {
		absences.add(current.get(), first, last, covering);
		Notices.say("asking.away.noted");
		return PAGE;
	}

	public String remove(UUID id) {
		absences.remove(current.get(), id);
		Notices.say("asking.away.removed");
		return PAGE;
	}

	public List<AbsenceCard> getDays() {
		return absences.own(current.get());
	}

	public Map<String, String> getOthers() {
		return absences.others(current.get());
	}

	public LocalDate getFirst() {
		return first;
	}

	public void setFirst(LocalDate first) {
		this.first = first;
	}

	public LocalDate getLast() {
		return last;
	}

	public void setLast(LocalDate last) {
		this.last = last;
	}

	public String getCovering() {
		return covering;
	}

	public void setCovering(String covering) {
		this.covering = covering;
	}
}
