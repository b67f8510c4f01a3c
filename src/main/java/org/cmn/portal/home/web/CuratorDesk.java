package org.cmn.portal.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.CurrentActor;

/** How many links wait for the curator, on the first page. */
@Named
@RequestScoped
public class CuratorDesk {

	@Inject
	private CurrentActor current;

	@Inject
	private Library library;

	public long getDrafts() {
		return count(ResourceStatus.DRAFT);
	}

	public long getPublished() {
		return count(ResourceStatus.PUBLISHED);
	}

	private long count(ResourceStatus status) {
		return library.list(current.get(), status, "", 1, 1).total();
	}
}
