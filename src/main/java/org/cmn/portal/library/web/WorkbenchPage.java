package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.QueueCount;
import org.cmn.portal.library.QueueItem;
import org.cmn.portal.library.QueuePage;
import org.cmn.portal.library.Workbench;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.refusal.InWords;

/** All that waits for a curator, one queue at a time. */
@Named
@ViewScoped
public class WorkbenchPage implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int SIZE = 25;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Workbench workbench;

	@Inject
	private transient Language language;

	private String queue;
	private String page;
	private transient List<QueueCount> counts;
	private transient QueuePage found;
	private String doneId;
	private String doneTitle;

	/** Runs before the page is shown: who is no curator finds no such page. Without a queue the first that is not empty. */
	public void load() {
		counts = workbench.counts(current.get());
		if (queue == null) {
			queue = counts.stream().filter(one -> one.count() > 0).findFirst().orElse(counts.get(0)).code();
		}
		found = workbench.page(current.get(), queue, getPageNumber(), SIZE);
	}

	/** The list is read again even after a refusal: it was an old one. */
	public void resolve(QueueItem item) {
		try {
			workbench.resolve(current.get(), queue, item.id(), item.version());
			doneId = item.id();
			doneTitle = words(item.title());
		} finally {
			load();
		}
	}

	public void undo() {
		var id = doneId;
		doneId = null;
		try {
			workbench.reopen(current.get(), queue, id);
		} finally {
			load();
		}
	}

	public String words(InWords some) {
		return some == null ? null : some.in(language.getLocale());
	}

	/** The message for what {@link #resolve} does in this queue. */
	public String getVerb() {
		return "library.queue." + queue + "Done";
	}

	/** Null, or what was just taken off the queue. */
	public String getDone() {
		return doneId == null ? null : doneTitle;
	}

	public List<QueueCount> getCounts() {
		page();
		return counts;
	}

	public QueueCount getNow() {
		return page().queue();
	}

	public List<QueueItem> getItems() {
		return page().items();
	}

	public int getPages() {
		return (int) ((page().queue().count() + SIZE - 1) / SIZE);
	}

	private QueuePage page() {
		if (found == null) {
			load();
		}
		return found;
	}

	public String getBase() {
		return "/library/workbench?queue=" + queue + "&";
	}

	public int getPageNumber() {
		return page != null && page.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(page)) : 1;
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
