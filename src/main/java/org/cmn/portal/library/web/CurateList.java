package org.cmn.portal.library.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.ManagedPage;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.CurrentActor;

/** The curator's list: everything in every state, the last changed first. */
@Named
@ViewScoped
public class CurateList implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int SIZE = 25;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Curation curation;

	private String status;
	private String part;
	private String page;
	private transient ManagedPage found;
	private transient ResourceCard changed;
	private ResourceStatus before;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		found = curation.list(current.get(), ResourceStatus.of(status).orElse(null), part == null ? "" : part.strip(), getPageNumber(), SIZE);
	}

	public void publish(ResourceCard seen) {
		become(seen, ResourceStatus.PUBLISHED);
	}

	public void retire(ResourceCard seen) {
		become(seen, ResourceStatus.RETIRED);
	}

	/** Takes the last change back. */
	public void undo() {
		become(changed, before);
		changed = null;
	}

	/** What the curator saw, or nothing; then the list is read again. */
	private void become(ResourceCard seen, ResourceStatus wanted) {
		try {
			changed = curation.become(current.get(), seen.id(), seen.version(), wanted);
			before = seen.status();
		} finally {
			load();
		}
	}

	/** Null, or the resource that was just changed, as it is by that. */
	public ResourceCard getChanged() {
		return changed;
	}

	public List<ResourceCard> getItems() {
		return page().items();
	}

	public long getTotal() {
		return page().total();
	}

	public int getPages() {
		return (int) ((page().total() + SIZE - 1) / SIZE);
	}

	private ManagedPage page() {
		if (found == null) {
			load();
		}
		return found;
	}

	public String getBase() {
		return "/library/curate?" + (status == null ? "" : "status=" + encoded(status) + "&") + (part == null ? "" : "q=" + encoded(part) + "&");
	}

	/** Where everything in this list is taken out as a file. */
	public String getExport() {
		return "/api/resources/export?" + (status == null ? "" : "status=" + encoded(status) + "&") + (part == null ? "" : "part=" + encoded(part) + "&");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	public int getPageNumber() {
		return PageNumber.of(page);
	}

	public String getStatus() {
		return status;
	}

	public void setStatus(String status) {
		this.status = status;
	}

	public String getPart() {
		return part;
	}

	public void setPart(String part) {
		this.part = part;
	}

	public String getPage() {
		return page;
	}

	public void setPage(String page) {
		this.page = page;
	}
}
