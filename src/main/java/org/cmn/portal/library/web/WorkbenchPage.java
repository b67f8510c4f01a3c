package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
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
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
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
	private boolean settled;
	private String made;
	private transient String back;
	private transient String takenBack;
	/** The last one first. */
	private final Deque<Step> steps = new ArrayDeque<>();

	/** Runs before the page is shown: who is no curator finds no such page. Without a queue the first that is not empty. */
	public void load() {
		back = null;
		counts = workbench.counts(current.get());
		if (queue == null) {
			queue = counts.stream().filter(one -> one.count() > 0).findFirst().orElse(counts.get(0)).code();
		}
		found = read();
		if (found.items().isEmpty() && found.queue().count() > 0) {
			// The last line of the last page was dealt with, or the address is an old one.
			page = String.valueOf(getPages());
			found = read();
		}
	}

	/** Runs before the page is shown, after {@link #load}, and after {@link #edited}: of what was something new made? */
	public void madeOf() {
		if (made != null && steps.stream().noneMatch(step -> step.id().equals(made))) {
			workbench.lately(current.get(), queue, made).ifPresent(item -> {
				takenBack = null;
				steps.push(new Step(item.id(), words(item.title()), false, true));
			});
		}
		made = null;
	}

	private QueuePage read() {
		return settled ? workbench.settled(current.get(), queue, getPageNumber(), SIZE) : workbench.page(current.get(), queue, getPageNumber(), SIZE);
	}

	/** After a line was edited beside the queue: what stands in it is read again, and what can be taken back stays so. */
	public void edited() {
		load();
		madeOf();
		Notices.say("library.edit.saved");
	}

	/** The list is read again even after a refusal: it was an old one. */
	public void resolve(QueueItem item) {
		leaves(item, false, () -> workbench.resolve(current.get(), queue, item.id(), item.version()));
	}

	public void publish(QueueItem item) {
		leaves(item, true, () -> workbench.publish(current.get(), queue, item.id(), item.version()));
	}

	private void leaves(QueueItem item, boolean publishing, Runnable deed) {
		try {
			deed.run();
			takenBack = null;
			steps.push(new Step(item.id(), words(item.title()), publishing, false));
		} finally {
			load();
		}
	}

	/** Takes the last step of this visit back, then the one before it. */
	public void undo() {
		if (!steps.isEmpty()) {
			var last = steps.pop();
			takenBack = null;
			comes(last.id(), () -> {
				if (last.published()) {
					workbench.unpublish(current.get(), queue, last.id());
				} else {
					workbench.reopen(current.get(), queue, last.id());
				}
			});
			takenBack = last.takenBack(language.getLocale());
		}
	}

	/** Null, or a sentence on what came back just now. */
	public String getTakenBack() {
		return takenBack;
	}

	/** Puts back what was dealt with. */
	public void reopen(QueueItem item) {
		takenBack = null;
		comes(item.id(), () -> workbench.reopen(current.get(), queue, item.id()));
		takenBack = Texts.in(language.getLocale()).get("library.queue.waitsAgain", words(item.title()));
	}

	private void comes(String id, Runnable deed) {
		try {
			deed.run();
		} finally {
			load();
		}
		back = id;
	}

	/** Where a line is edited, and the way back to it. */
	public String edit(QueueItem item) {
		return item.edit() + (item.edit().contains("?") ? "&" : "?") + (item.edit().contains("queue=") ? "" : "queue=" + queue + "&") + "page=" + getPageNumber();
	}

	public String words(InWords some) {
		return some == null ? null : some.in(language.getLocale());
	}

	/** The message for what {@link #resolve} does in this queue. */
	public String getVerb() {
		return "library.queue." + queue + "Done";
	}

	/** Null, or what was done last, and how many more can be taken back after that. */
	public String getDone() {
		return steps.isEmpty() ? null : steps.peek().inWords(language.getLocale(), steps.size() - 1);
	}

	/** Null, or the id of what came back just now. */
	public String getBack() {
		return back;
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
		return "/library/workbench?queue=" + queue + (settled ? "&settled=true&" : "&");
	}

	public int getPageNumber() {
		return PageNumber.of(page);
	}

	public String getQueue() {
		return queue;
	}

	public void setQueue(String queue) {
		this.queue = queue;
	}

	public boolean isSettled() {
		return settled;
	}

	/** What was dealt with, instead of what waits. */
	public void setSettled(boolean settled) {
		this.settled = settled;
	}

	public String getMade() {
		return made;
	}

	/** The item of which something new was made just now. */
	public void setMade(String made) {
		this.made = made;
	}

	public String getPage() {
		return page;
	}

	public void setPage(String page) {
		this.page = page;
	}
}
