package org.cmn.portal.messaging.web;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.OwnViews;
import org.cmn.portal.platform.refusal.Refused;
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
		views.pin(current.get(), id(), on);
		return again();
	}

	public String mute(boolean on) {
		views.mute(current.get(), id(), on);
		return again();
	}

	public String showSeen(boolean on) {
		views.showSeen(current.get(), id(), on);
		return again();
	}

	public String showTyping(boolean on) {
		views.showTyping(current.get(), id(), on);
		return again();
	}

	private String again() {
		return "/messages/index.xhtml?faces-redirect=true&conversation=" + conversation;
	}

	/** A hidden field is only a wish. */
	private UUID id() {
		try {
			return UUID.fromString(conversation);
		} catch (IllegalArgumentException | NullPointerException e) {
			throw Refused.notFound();
		}
	}
}
