package org.cmn.portal.home.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.QueueCount;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.library.Workbench;
import org.cmn.portal.member.CurrentActor;

/** What waits for the curator, on the first page. */
@Named
@RequestScoped
public class CuratorDesk {

	@Inject
	private CurrentActor current;

	@Inject
	private Curation curation;

	@Inject
	private Workbench workbench;

	private List<QueueCount> waiting;

	/** The queues that are not empty. */
	public List<QueueCount> getWaiting() {
		if (waiting == null) {
			waiting = workbench.counts(current.get()).stream().filter(queue -> queue.count() > 0).toList();
		}
		return waiting;
	}

	public long getPublished() {
		return curation.list(current.get(), ResourceStatus.PUBLISHED, "", 1, 1).total();
	}
}
