package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.AskedCard;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.library.LibraryQuery;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.Unanswered;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.refusal.Ids;

/** Choosing the resource that one search shows on top. */
@Named
@ViewScoped
public class PickPage implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Unanswered unanswered;

	@Inject
	private transient Library library;

	private String id;
	private String text;
	private AskedCard search;
	private transient List<ResourceCard> found;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		search = unanswered.card(current.get(), Ids.of(id));
		if (text == null) {
			text = search.words();
		}
		find();
	}

	private void find() {
		found = library.find(current.get(), LibraryQuery.of(text)).items().stream().map(Found::card).toList();
	}

	public String pick(String resource) {
		unanswered.pick(current.get(), search.id(), resource);
		Notices.say("library.pick.done", search.typed());
		return "/library/unanswered?faces-redirect=true";
	}

	public AskedCard getSearch() {
		return search;
	}

	public List<ResourceCard> getFound() {
		if (found == null && text != null) {
			find();
		}
		return found;
	}

	public String getId() {
		return id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public String getText() {
		return text;
	}

	public void setText(String text) {
		this.text = text;
	}
}
