package org.cmn.portal.messaging.web;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.ReportNotice;
import org.cmn.portal.messaging.Reporting;

/** On the page of a conversation: what of it is reported, which both are told. */
@Named
@RequestScoped
public class TalkReports {

	@Inject
	private CurrentActor current;

	@Inject
	private Reporting reporting;

	@Inject
	private Talk talk;

	private List<ReportNotice> open;

	public List<ReportNotice> getOpen() {
		if (open == null) {
			open = reporting.notices(current.get(), talk.getCard().id());
		}
		return open;
	}

	/** The reader's own oldest. Several are withdrawn one after the other. */
	public ReportNotice getMine() {
		return getOpen().stream().filter(ReportNotice::mine).findFirst().orElse(null);
	}

	public String withdraw(UUID report) {
		reporting.withdraw(current.get(), report);
		return "/messages/index.xhtml?faces-redirect=true&conversation=" + talk.getCard().id();
	}
}
