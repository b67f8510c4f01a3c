package org.cmn.portal.library.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.Library;
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
	private transient Library library;

	@Inject
	private transient Curation curation;

	private String status;
	private String part;
	private String page;
	private transient ManagedPage found;
	private String changedId;
	private ResourceStatus before;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		found = curation.list(current.get(), ResourceStatus.of(status).orElse(null), part == null ? "" : part.strip(), getPageNumber(), SIZE);
	}

	public void publish(String id) {
		become(id, ResourceStatus.PUBLISHED);
	}

	public void retire(String id) {
		become(id, ResourceStatus.RETIRED);
	}

	/** Takes the last change back. */
	public void undo() {
		become(changedId, before);
		changedId = null;
	}

	private void become(String id, ResourceStatus wanted) {
		changedId = id;
		before = library.card(current.get(), id).status();
		curation.become(current.get(), id, wanted);
		load();
	}

	/** Null, or the resource that was just changed. */
	public ResourceCard getChanged() {
		return changedId == null ? null : library.card(current.get(), changedId);
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
		return page != null && page.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(page)) : 1;
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
