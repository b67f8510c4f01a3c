package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.CollectionContent;
import org.cmn.portal.library.CollectionView;
import org.cmn.portal.library.Collections;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** Putting a starter kit together: its words, its resources, their order, a note on each. Nothing is kept before it is saved. */
@Named
@ViewScoped
public class CollectionForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int CANDIDATES = 8;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Collections collections;

	@Inject
	private transient Library library;

	@Inject
	private transient Curation curation;

	@Inject
	private transient Language language;

	private String id;
	private long version;
	private ResourceStatus status = ResourceStatus.DRAFT;
	private CollectionWords words = new CollectionWords();
	private List<CollectionRow> rows = new ArrayList<>();
	private String part;
	private String sought;
	private transient List<ResourceCard> candidates = List.of();
	private CollectionRow removed;
	private int removedFrom;
	private String moved;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		current.get().requireAny(Role.CURATOR);
		if (id != null) {
			take(collections.view(current.get(), id));
		}
	}

	private void take(CollectionView view) {
		version = view.card().version();
		status = view.card().status();
		words = CollectionWords.of(view.card());
		rows = new ArrayList<>(view.entries().stream().map(entry -> CollectionRow.of(entry, language.getLocale())).toList());
	}

	public void up(int at) {
		move(at, at - 1);
	}

	public void down(int at) {
		move(at, at + 1);
	}

	private void move(int from, int to) {
		if (from >= 0 && from < rows.size() && to >= 0 && to < rows.size()) {
			var row = rows.remove(from);
			rows.add(to, row);
			moved = row.getResource();
		}
		removed = null;
	}

	public void remove(int at) {
		if (at >= 0 && at < rows.size()) {
			removed = rows.remove(at);
			removedFrom = at;
		}
		moved = null;
	}

	public void putBack() {
		rows.add(Math.min(removedFrom, rows.size()), removed);
		moved = removed.getResource();
		removed = null;
	}

	/** Looks for resources in any state: a draft may be published later. */
	public void seek() {
		sought = part == null || part.isBlank() ? null : part.strip();
		candidates = sought != null ? curation.list(current.get(), null, sought, 1, CANDIDATES).items().stream()
				.filter(card -> rows.stream().noneMatch(row -> row.getResource().equals(card.id()))).toList() : List.of();
	}

	public void append(String resource) {
		var row = new CollectionRow(library.card(current.get(), resource), language.getLocale());
		if (rows.stream().noneMatch(other -> other.getResource().equals(resource))) {
			rows.add(row);
		}
		moved = resource;
		removed = null;
		seek();
	}

	/** The key Enter, wherever it is pressed: looks for what was typed to be looked for, else saves. */
	public String enter() {
		if (part != null && !part.isBlank() && !part.strip().equals(sought)) {
			seek();
			return null;
		}
		return save();
	}

	public String save() {
		return save(status);
	}

	public String saveAndPublish() {
		return save(ResourceStatus.PUBLISHED);
	}

	private String save(ResourceStatus next) {
		try {
			var content = new CollectionContent(words.getTitle(), words.getTitleFr(), words.getIntroduction(), words.getIntroductionFr(), rows.stream().map(CollectionRow::item).toList());
			var saved = id == null ? collections.add(current.get(), null, content, next) : collections.edit(current.get(), id, version, content, next);
			Notices.say("library.collection.saved");
			return "/library/collection?faces-redirect=true&id=" + saved.card().id();
		} catch (Refused refused) {
			if (refused.reason() == CommonReason.CHANGED_MEANWHILE) {
				// Who saves again has been told.
				version = collections.view(current.get(), id).card().version();
			}
			throw refused;
		}
	}

	public CollectionWords getWords() {
		return words;
	}

	public List<CollectionRow> getRows() {
		return rows;
	}

	public List<ResourceCard> getCandidates() {
		return candidates == null ? List.of() : candidates;
	}

	/** Whether something was looked for and nothing found. */
	public boolean isInVain() {
		return sought != null && getCandidates().isEmpty();
	}

	/** Null, or what was just taken out. */
	public CollectionRow getRemoved() {
		return removed;
	}

	/** The row that the keyboard goes on from; null for none. */
	public String getMoved() {
		return moved;
	}

	public boolean isFresh() {
		return id == null;
	}

	public boolean isDraft() {
		return status == ResourceStatus.DRAFT;
	}

	public String getPart() {
		return part;
	}

	public void setPart(String part) {
		this.part = part;
	}

	public String getId() {
		return id;
	}

	public void setId(String id) {
		this.id = id;
	}

	/** Which state of the record the form was made from: the browser gives a kept draft back to no other. */
	public long getVersion() {
		return version;
	}
}
