package org.cmn.portal.shelf.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.shelf.OnShelf;
import org.cmn.portal.shelf.OpinionCount;
import org.cmn.portal.shelf.Shelf;

/** What a reader can do with the resource whose page this is: keep, note, say whether it helped, report a dead link. */
@Named
@ViewScoped
public class ResourceShelf implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Shelf shelf;

	@Inject
	private transient HttpServletRequest request;

	private String resource;
	private transient OnShelf now;
	private String note;
	private String reason;
	private String trouble;

	/** The id comes from the page once: what a form sends back is not asked for it again. */
	private String resource() {
		if (resource == null) {
			resource = request.getParameter("id");
		}
		return resource;
	}

	/** Chosen where the portal found what could lead to a patient. */
	private String pass() {
		return request.getParameter("guardReason");
	}

	private void fresh() {
		now = shelf.of(current.get(), resource());
		note = now.note();
		reason = now.opinion() == null ? null : now.opinion().reason();
	}

	public OnShelf getNow() {
		if (now == null) {
			fresh();
		}
		return now;
	}

	public void keep() {
		shelf.keep(current.get(), resource(), null, null);
		fresh();
	}

	public void drop() {
		shelf.drop(current.get(), resource());
		fresh();
	}

	public void saveNote() {
		shelf.keep(current.get(), resource(), note, pass());
		Notices.say("shelf.note.saved");
		fresh();
	}

	public void helped() {
		judge(true);
	}

	public void didNotHelp() {
		judge(false);
	}

	private void judge(boolean helpful) {
		shelf.judge(current.get(), resource(), helpful, reason, pass());
		fresh();
	}

	public void saveReason() {
		judge(getNow().opinion().helpful());
		Notices.say("shelf.opinion.thanks");
	}

	public void forgetOpinion() {
		shelf.forgetOpinion(current.get(), resource());
		fresh();
	}

	public void report() {
		shelf.report(current.get(), resource(), trouble, pass());
		Notices.say("shelf.report.sent");
		fresh();
	}

	/** For curators: how many, never who. */
	public OpinionCount getOpinions() {
		return shelf.opinions(current.get(), resource());
	}

	public String getNote() {
		return note;
	}

	public void setNote(String note) {
		this.note = note;
	}

	public String getReason() {
		return reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

	public String getTrouble() {
		return trouble;
	}

	public void setTrouble(String trouble) {
		this.trouble = trouble;
	}
}
