package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.CollectionView;
import org.cmn.portal.library.Collections;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;

/** One starter kit, to be read, worked through and printed; for curators with the buttons that change its state. */
@Named
@ViewScoped
public class CollectionPage implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Collections collections;

	@Inject
	private transient Library library;

	@Inject
	private transient Language language;

	private String id;
	private transient CollectionView view;
	private ResourceStatus before;

	/** Runs before the page is shown: what is not there, or not for the reader, is a page that is not there. */
	public void load() {
		view = collections.view(current.get(), id == null ? "" : id);
	}

	public void publish() {
		become(ResourceStatus.PUBLISHED);
	}

	public void retire() {
		become(ResourceStatus.RETIRED);
	}

	/** Takes the last change of state back. */
	public void undo() {
		become(before);
		before = null;
	}

	private void become(ResourceStatus status) {
		before = collections.view(current.get(), id).card().status();
		collections.become(current.get(), id, status);
		load();
	}

	/** Whether there is a change of state to take back. */
	public boolean isDone() {
		return before != null;
	}

	public CollectionView getView() {
		if (view == null) {
			load();
		}
		return view;
	}

	public String getTitle() {
		return getView().card().title(language.getLocale());
	}

	/** Each resource as a line of its own. */
	public List<CollectionLine> getLines() {
		var names = new Names(library.vocabulary(current.get()), language.getLocale());
		return getView().entries().stream().map(entry -> new CollectionLine(entry, names)).toList();
	}

	public boolean isCurator() {
		return current.get().is(Role.CURATOR);
	}

	public String getId() {
		return id;
	}

	public void setId(String id) {
		this.id = id;
	}
}
