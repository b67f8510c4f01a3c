package org.cmn.portal.notices.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.notices.MailCard;
import org.cmn.portal.notices.MailDesk;

/** The page {@code /admin/mail}: mails that did not go; in a sample, all of them. */
@Named
@RequestScoped
public class MailPage {

	@Inject
	private CurrentActor current;

	@Inject
	private MailDesk desk;

	private List<MailCard> mails;

	/** @throws org.cmn.portal.platform.refusal.Refused not-found for everyone but administrators */
	public void load() {
		mails = desk.mails(current.get());
	}

	public MailDesk.Way getWay() {
		return desk.way(current.get());
	}

	public List<MailCard> getMails() {
		return mails;
	}
}
