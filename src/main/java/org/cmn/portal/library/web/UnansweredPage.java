package org.cmn.portal.library.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.AskedCard;
import org.cmn.portal.library.AskedPage;
import org.cmn.portal.library.AskedState;
import org.cmn.portal.library.Unanswered;
import org.cmn.portal.member.CurrentActor;

/** Searches without a good result: each is answered, or set aside with a way back. */
@Named
@ViewScoped
public class UnansweredPage implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int SIZE = 25;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Unanswered unanswered;

	private UUID meant;
	private boolean settled;
	private String page;
	private transient AskedPage found;
	private transient Map<String, String> picks;
	private AskedCard done;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		found = unanswered.list(current.get(), !settled, meant == null || page != null ? getPageNumber() : meantPage(), SIZE);
		picks = unanswered.picks(current.get(), found);
	}

	/** The search that a link meant is found in the list where it is now, whatever became of it. */
	private int meantPage() {
		settled = unanswered.card(current.get(), meant).state() != AskedState.OPEN;
		var at = unanswered.pageOf(current.get(), meant, !settled, SIZE);
		page = String.valueOf(at);
		return at;
	}

	public void answer(UUID id) {
		done = unanswered.card(current.get(), id);
		unanswered.answer(current.get(), id);
		load();
	}

	public void setAside(UUID id) {
		done = unanswered.card(current.get(), id);
		unanswered.setAside(current.get(), id);
		load();
	}

	public void reopen(UUID id) {
		unanswered.reopen(current.get(), id);
		done = null;
		load();
	}

	public void undo() {
		reopen(done.id());
	}

	/** Null, or the search that was just answered or set aside. */
	public AskedCard getDone() {
		return done;
	}

	/** The id of what stands on top of this search, or null. */
	public String pick(AskedCard card) {
		return picks == null ? null : picks.get(card.words());
	}

	/** The words, fit for an address. */
	public String encoded(AskedCard card) {
		return URLEncoder.encode(card.words(), StandardCharsets.UTF_8);
	}

	public List<AskedCard> getItems() {
		return page().items();
	}

	public long getTotal() {
		return page().total();
	}

	public int getPages() {
		return (int) ((page().total() + SIZE - 1) / SIZE);
	}

	private AskedPage page() {
		if (found == null) {
			load();
		}
		return found;
	}

	public String getBase() {
		return "/library/unanswered?" + (settled ? "settled=true&" : "");
	}

	public int getPageNumber() {
		return PageNumber.of(page);
	}

	/** Null, or the search that the link leading here is about. */
	public String getId() {
		return meant == null ? null : meant.toString();
	}

	/** What is no id means none. */
	public void setId(String id) {
		meant = id != null && id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(id) : null;
	}

	public boolean isMeant(AskedCard card) {
		return card.id().equals(meant);
	}

	public boolean isSettled() {
		return settled;
	}

	public void setSettled(boolean settled) {
		this.settled = settled;
	}

	public String getPage() {
		return page;
	}

	public void setPage(String page) {
		this.page = page;
	}
}
