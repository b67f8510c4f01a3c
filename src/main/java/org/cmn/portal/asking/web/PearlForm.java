package org.cmn.portal.asking.web;

import java.io.Serializable;
import java.time.Instant;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.asking.PearlInput;
import org.cmn.portal.asking.PearlState;
import org.cmn.portal.asking.PearlView;
import org.cmn.portal.asking.Pearls;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.refusal.Ids;

/** The page {@code /messages/pearl}: what came of a closed question, for the library. */
@Named
@ViewScoped
public class PearlForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final String LIST = "/messages/questions?faces-redirect=true";

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Pearls pearls;

	private transient PearlView view;
	private String ask;
	/** Which words are on the page: these are agreed to, not what came since. */
	private Instant read;
	private String title;
	private String text;

	/** Runs before the page is shown: who is neither of the two finds no such page. */
	public void load() {
		read = getView().proposedAt();
		if (getView().state() == PearlState.PROPOSED && title == null) {
			title = getView().proposal().title();
			text = getView().proposal().text();
		}
	}

	public String propose() {
		pearls.propose(current.get(), Ids.of(ask), new PearlInput(title, text));
		return done("asking.pearl.proposed");
	}

	public String remove() {
		pearls.remove(current.get(), Ids.of(ask));
		return done("asking.pearl.removed");
	}

	public String agree() {
		pearls.agree(current.get(), Ids.of(ask), read);
		return done("asking.pearl.agreed");
	}

	private static String done(String what) {
		Notices.say(what);
		return LIST;
	}

	public PearlView getView() {
		if (view == null) {
			view = pearls.view(current.get(), Ids.of(ask));
		}
		return view;
	}

	public boolean isMine() {
		return getView().state() == PearlState.NONE || isProposed();
	}

	public boolean isProposed() {
		return getView().state() == PearlState.PROPOSED;
	}

	public boolean isToAgree() {
		return getView().state() == PearlState.TO_AGREE;
	}

	public boolean isAgreed() {
		return getView().state() == PearlState.AGREED;
	}

	public String getAsk() {
		return ask;
	}

	public void setAsk(String ask) {
		this.ask = ask;
	}

	public String getTitle() {
		return title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public String getText() {
		return text;
	}

	public void setText(String text) {
		this.text = text;
	}
}
