package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.LinkCare;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.links.LinkQueue;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Notices;

/** The page {@code /library/links}: what waits for a curator, one queue at a time, each case done with one button. */
@Named
@ViewScoped
public class LinkQueues implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int SIZE = 20;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient LinkCare care;

	@Inject
	private transient Curation curation;

	private String queue;
	private String page;
	private transient ResourceCard retired;
	private transient LinkCare.Queue found;
	private transient Map<LinkQueue, Long> counts;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		counts = care.counts(current.get());
		found = care.waiting(current.get(), getChosen(), getPageNumber(), SIZE);
	}

	public void check(String id) {
		Notices.say("library.link.looked", care.check(current.get(), id).state().name());
		load();
	}

	public void confirm(String id) {
		care.confirm(current.get(), id);
		Notices.say("library.link.confirmed");
		load();
	}

	public void replace(String id) {
		care.replace(current.get(), id);
		Notices.say("library.link.replaced");
		load();
	}

	public void retire(ResourceCard seen) {
		retired = become(seen, ResourceStatus.RETIRED);
	}

	/** Takes the retiring back. */
	public void undo() {
		become(retired, ResourceStatus.PUBLISHED);
		retired = null;
	}

	/** What the curator saw, or nothing; then the list is read again. */
	private ResourceCard become(ResourceCard seen, ResourceStatus status) {
		try {
			return curation.become(current.get(), seen.id(), seen.version(), status);
		} finally {
			load();
		}
	}

	public boolean isUndoable() {
		return retired != null;
	}

	/** The first that holds something, unless one was chosen. */
	public LinkQueue getChosen() {
		return LinkQueue.of(queue).orElseGet(() -> Arrays.stream(LinkQueue.values()).filter(each -> counts().get(each) > 0).findFirst().orElse(LinkQueue.BROKEN));
	}

	public List<LinkQueue> getQueues() {
		return List.of(LinkQueue.values());
	}

	public long count(LinkQueue which) {
		return counts().get(which);
	}

	public List<LinkCare.Case> getItems() {
		if (found == null) {
			load();
		}
		return found.items().stream().filter(one -> one.card().status() != ResourceStatus.RETIRED).toList();
	}

	public int getPages() {
		return (int) ((found.total() + SIZE - 1) / SIZE);
	}

	private Map<LinkQueue, Long> counts() {
		if (counts == null) {
			counts = care.counts(current.get());
		}
		return counts;
	}

	public int getPageNumber() {
		return PageNumber.of(page);
	}

	public String getBase() {
		return "/library/links?queue=" + getChosen().code() + "&";
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
