package org.cmn.portal.shelf.web;

import java.io.Serializable;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.shelf.SavedSearches;
import org.cmn.portal.shelf.SearchCard;
import org.cmn.portal.shelf.Shelf;
import org.cmn.portal.shelf.ShelfView;
import org.omnifaces.util.Faces;

/** What a member keeps: resources with notes, searches that tell what is new, and what became of suggestions. */
@Named
@ViewScoped
public class ShelfPage implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Shelf shelf;

	@Inject
	private transient SavedSearches searches;

	private transient ShelfView view;
	private String dropped;
	private String droppedNote;
	private String forgottenName;
	private String forgottenAddress;

	/** Runs before the page is shown. */
	public void load() {
		view = shelf.view(current.get());
	}

	public void drop(String resource) {
		forgottenAddress = null;
		droppedNote = shelf.drop(current.get(), resource);
		dropped = resource;
		load();
	}

	public void keepAgain() {
		shelf.putBack(current.get(), dropped, droppedNote);
		dropped = null;
		load();
	}

	/** Opens a saved search: from now on only what comes later is new. */
	public void look(UUID id) {
		// An address as it was saved is no outcome that navigation knows.
		Faces.redirect(Faces.getRequestContextPath() + searches.look(current.get(), id));
	}

	public void forget(UUID id) {
		dropped = null;
		SearchCard card = searches.forget(current.get(), id);
		forgottenName = card.name();
		forgottenAddress = card.address();
		load();
	}

	public void saveAgain() {
		searches.save(current.get(), forgottenName, forgottenAddress);
		forgottenAddress = null;
		load();
	}

	public ShelfView getView() {
		if (view == null) {
			load();
		}
		return view;
	}

	/** Not called empty: that is a word of the pages' own language. */
	public boolean isBare() {
		return getView().resources().isEmpty() && getView().searches().isEmpty() && getView().suggestions().isEmpty();
	}

	/** Null, or the id of what was just taken off the shelf. */
	public String getDropped() {
		return dropped;
	}

	/** Null, or the name of the search that was just forgotten. */
	public String getForgotten() {
		return forgottenAddress == null ? null : forgottenName;
	}
}
