package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Bulk;
import org.cmn.portal.library.BulkAction;
import org.cmn.portal.library.BulkChange;
import org.cmn.portal.library.BulkPreview;
import org.cmn.portal.library.BulkStep;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/** Changing many at once on the curator's list: choose, look, do, and take back. */
@Named
@ViewScoped
public class BulkForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int SHOWN = 15;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Bulk bulk;

	@Inject
	private transient Library library;

	@Inject
	private transient Language language;

	@Inject
	private CurateList list;

	private final Map<String, Boolean> chosen = new HashMap<>();
	private String action;
	private String value;
	private transient BulkPreview preview;
	private List<BulkStep> steps = List.of();
	private int done;
	private int undone;
	private transient List<ResourceCard> left = List.of();

	/** Those of this page. */
	public void choosePage() {
		list.getItems().forEach(card -> chosen.put(card.id(), true));
	}

	/** Those of all pages. */
	public void chooseFound() {
		chosen.clear();
		bulk.found(current.get(), ResourceStatus.of(list.getStatus()).orElse(null), list.getPart() == null ? "" : list.getPart().strip()).forEach(id -> chosen.put(id, true));
	}

	public void chooseNone() {
		chosen.clear();
		preview = null;
	}

	/** Says what would happen. That nothing is chosen comes first: without that there is nothing to ask of it. */
	public void look() {
		forgetLast();
		preview = null;
		if (ids().isEmpty()) {
			throw Refused.fields(List.of(new FieldRefusal("ids", LibraryReason.NOTHING_CHOSEN)));
		}
		preview = bulk.preview(current.get(), ids(), change());
	}

	public void leave() {
		preview = null;
	}

	public void take() {
		steps = bulk.apply(current.get(), ids(), change());
		done = steps.size();
		preview = null;
		chosen.clear();
		list.load();
	}

	public void undo() {
		left = bulk.undo(current.get(), steps);
		undone = steps.size() - left.size();
		steps = List.of();
		list.load();
	}

	/** How many were just put back. */
	public int getUndone() {
		return undone;
	}

	private void forgetLast() {
		undone = 0;
		steps = List.of();
		left = List.of();
	}

	private BulkChange change() {
		if (action() == null) {
			throw Refused.fields(List.of(new FieldRefusal("action", CommonReason.REQUIRED)));
		}
		return new BulkChange(action(), action().facet() == null ? null : value);
	}

	private BulkAction action() {
		return BulkAction.of(action).orElse(null);
	}

	private List<String> ids() {
		return chosen.entrySet().stream().filter(entry -> Boolean.TRUE.equals(entry.getValue())).map(Map.Entry::getKey).toList();
	}

	/** How many change at once. */
	public int getMost() {
		return Bulk.MOST;
	}

	public int getCount() {
		return ids().size();
	}

	/** From what it is called to the code. */
	public Map<String, String> getValues() {
		return action() == null || action().facet() == null ? Map.of() : WordLists.labelled(library.vocabulary(current.get()).list(action().facet()), action().facet() == Facet.ORGANISATION, language.getLocale());
	}

	/** Null before one was asked for. */
	public BulkPreview getPreview() {
		return preview;
	}

	/** The first of those that would change. */
	public List<ResourceCard> getShown() {
		return preview == null ? List.of() : preview.changing().subList(0, Math.min(SHOWN, preview.changing().size()));
	}

	public int getMore() {
		return preview == null ? 0 : Math.max(0, preview.changing().size() - SHOWN);
	}

	/** How many were changed and can be taken back; 0 for none. */
	public int getDone() {
		return steps.isEmpty() ? 0 : done;
	}

	/** Those that stayed as somebody made them since. */
	public List<ResourceCard> getLeft() {
		return left == null ? List.of() : left;
	}

	public Map<String, Boolean> getChosen() {
		return chosen;
	}

	public String getAction() {
		return action;
	}

	public void setAction(String action) {
		this.action = action;
	}

	public String getValue() {
		return value;
	}

	public void setValue(String value) {
		this.value = value;
	}
}
