package org.cmn.portal.messaging.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.ReportCard;
import org.cmn.portal.messaging.ReportView;
import org.cmn.portal.messaging.Reports;
import org.cmn.portal.platform.faces.Notices;

/** The page {@code /mentoring/reports}: reported messages, for coordinators. What is read is kept no longer than one answer. */
@Named
@ViewScoped
public class ReportsPage implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Reports reports;

	/** The same as long as the page is shown: a button does what stands beside it. */
	private List<ReportCard> waiting;
	private transient ReportView read;

	/** Runs before the page is shown: who is no coordinator finds no such page. */
	public void load() {
		waiting = reports.list(current.get());
	}

	/** By a button and not by an address: each time leaves a line in the trail. */
	public void read(UUID report) {
		read = null;
		read = reports.open(current.get(), report);
	}

	public String close(UUID report, String outcome) {
		read = null;
		reports.close(current.get(), report, outcome);
		Notices.say("messaging.reports.closed");
		return "/mentoring/reports.xhtml?faces-redirect=true";
	}

	/** For the first page of a coordinator. */
	public int getCount() {
		return reports.list(current.get()).size();
	}

	public List<ReportCard> getWaiting() {
		return waiting;
	}

	/** What was read last; null when that did not succeed. */
	public ReportView getShown() {
		return read;
	}
}
