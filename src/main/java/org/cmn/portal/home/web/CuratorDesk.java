package org.cmn.portal.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.CurrentActor;

/** How many links wait for the curator, on the first page. */
@Named
@RequestScoped
public class CuratorDesk {

	@Inject
	private CurrentActor current;

	@Inject
	private Curation curation;

	public long getDrafts() {
		return count(ResourceStatus.DRAFT);
	}

	public long getInReview() {
		return count(ResourceStatus.IN_REVIEW);
	}

	public long getPublished() {
		return count(ResourceStatus.PUBLISHED);
	}

	private long count(ResourceStatus status) {
		return curation.list(current.get(), status, "", 1, 1).total();
	}
}
