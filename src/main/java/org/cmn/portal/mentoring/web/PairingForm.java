package org.cmn.portal.mentoring.web;

import java.io.Serializable;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;
import org.cmn.portal.platform.faces.Notices;

/** What a coordinator does on {@code /mentoring}: pairs two members, ends a pair, takes the last ending back. */
@Named
@ViewScoped
public class PairingForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private CurrentActor current;

	@Inject
	private Mentorships mentorships;

	private String mentor;
	private String mentee;
	private UUID endedId;
	private String endedNames;

	public String pair() {
		var pair = mentorships.pair(current.get(), mentor, mentee);
		Notices.say("mentoring.paired.notice", pair.mentor().name(), pair.mentee().name());
		return "/mentoring/index.xhtml?faces-redirect=true";
	}

	/** Stays on the page, so that it can be taken back there. */
	public void end(Pair pair) {
		mentorships.end(current.get(), pair.id());
		endedId = pair.id();
		endedNames = pair.mentor().name() + " – " + pair.mentee().name();
	}

	public String resume() {
		mentorships.resume(current.get(), endedId);
		return "/mentoring/index.xhtml?faces-redirect=true";
	}

	public String getEndedNames() {
		return endedNames;
	}

	public String getMentor() {
		return mentor;
	}

	public void setMentor(String mentor) {
		this.mentor = mentor;
	}

	public String getMentee() {
		return mentee;
	}

	public void setMentee(String mentee) {
		this.mentee = mentee;
	}
}
