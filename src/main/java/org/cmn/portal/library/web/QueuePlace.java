package org.cmn.portal.library.web;

import java.io.Serializable;

/** A page of a queue of the workbench, as an address says it; anything else that an address may say there is no queue. */
public class QueuePlace implements Serializable {

	private static final long serialVersionUID = 1L;

	private String queue;
	private String page;

	public boolean isKnown() {
		return queue != null && queue.matches("[a-z]{1,30}");
	}

	/** The page of the portal, beginning with a slash. */
	public String address() {
		return "/library/workbench?queue=" + queue + onward();
	}

	/** The same for Faces, which goes there anew; that it says "saved" tells it from any other way there. */
	String outcome() {
		return "/library/workbench?faces-redirect=true&saved=true&queue=" + queue + onward();
	}

	private String onward() {
		int number = PageNumber.of(page);
		return number > 1 ? "&page=" + number : "";
	}

	public String getQueue() {
		return queue;
	}

	public void setQueue(String queue) {
		this.queue = queue;
	}

	public String getPage() {
		return page;
	}

	public void setPage(String page) {
		this.page = page;
	}
}
