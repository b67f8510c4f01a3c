package org.cmn.portal.messaging.web;


import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.OwnViews;
import org.cmn.portal.platform.refusal.Ids;
import org.omnifaces.cdi.Param;

/** The options of a conversation: each button does one thing and shows the page anew, with a script and without. */
@Named
@RequestScoped
public class TalkOptions {

	@Inject
	private CurrentActor current;

	@Inject
	private OwnViews views;

	@Inject
	@Param
	private String conversation;

	public String pin(boolean on) {
		views.pin(current.get(), Ids.of(conversation), on);
		return again();
	}

	public String mute(boolean on) {
		views.mute(current.get(), Ids.of(conversation), on);
		return again();
	}

	public String showSeen(boolean on) {
		views.showSeen(current.get(), Ids.of(conversation), on);
		return again();
	}

	public String showTyping(boolean on) {
		views.showTyping(current.get(), Ids.of(conversation), on);
		return again();
	}

	private String again() {
		return "/messages/index.xhtml?faces-redirect=true&conversation=" + conversation;
	}
}
