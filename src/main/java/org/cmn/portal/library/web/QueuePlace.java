package org.cmn.portal.library.web;

import java.io.Serializable;

/** A page of a queue of the workbench, as an address says it; anything else that an address may say there is no queue. */
public class QueuePlace implements Serializable {

	private static final long serialVersionUID = 1L;

	private String queue;
	private String page;
	private String item;

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

	/** The item of which something was made, once it is: the workbench can take that off the list back. */
	String madeOf() {
		return "&made=" + item;
	}

	/** Null, or the id of the item of which something new is made. */
	public String getItem() {
		return item;
	}

	/** Taken when it can be an id at all. */
	public void setItem(String item) {
		this.item = item != null && item.matches("[0-9a-f-]{36}") ? item : null;
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
