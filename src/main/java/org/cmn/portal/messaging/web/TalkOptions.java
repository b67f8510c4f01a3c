package org.cmn.portal.messaging.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.OwnViews;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Ids;
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
	private Messaging messaging;

	@Inject
	@Param
	private String conversation;

	/** The number of the newest message that was shown. */
	@Inject
	@Param
	private Long upTo;

	/** Without a script nobody knows what is before the reader's eyes: they say it themselves, of what the page showed. */
	public String read() {
		if (upTo == null) {
			throw Refused.fields(List.of(new FieldRefusal("upTo", CommonReason.NOT_A_NUMBER)));
		}
		messaging.markSeen(current.get(), Ids.of(conversation), upTo);
		views.markRead(current.get(), Ids.of(conversation));
		return again();
	}

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
