package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.UndoneMerge;
import org.cmn.portal.library.Unmerging;
import org.cmn.portal.library.WordMerge;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Notices;

/** Below a vocabulary: the words that were merged into others, each with its way back; above it the one just merged. */
@Named
@ViewScoped
public class MergedWords implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int SHOWN = 15;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Unmerging unmerging;

	@Inject
	private WordList list;

	private String just;
	private transient List<WordMerge> all;
	private transient UndoneMerge undone;

	public void undo(String code) {
		undone = unmerging.undo(current.get(), list.getFacet(), code);
		all = null;
		list.load();
		Notices.say("library.words.back", undone.resources());
	}

	/** The last one first. */
	public List<WordMerge> getAll() {
		if (all == null) {
			all = unmerging.merges(current.get(), list.getFacet());
		}
		return all;
	}

	/** The one that this page was opened after; null when it was taken back. */
	public WordMerge getLast() {
		return getAll().stream().filter(merge -> merge.code().equals(just)).findFirst().orElse(null);
	}

	public void undoLast() {
		undo(just);
	}

	/** The first of those that stayed, since somebody has chosen another word for them. */
	public List<ResourceCard> getLeft() {
		return undone == null ? List.of() : undone.left().subList(0, Math.min(SHOWN, undone.left().size()));
	}

	public int getMore() {
		return undone == null ? 0 : Math.max(0, undone.left().size() - SHOWN);
	}

	public String getJust() {
		return just;
	}

	public void setJust(String just) {
		this.just = just;
	}
}
