package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.SynonymInput;
import org.cmn.portal.library.SynonymKind;
import org.cmn.portal.library.Synonyms;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.Ids;

/** Adding a synonym, for a search that found nothing too, and changing one. */
@Named
@ViewScoped
public class SynonymForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Synonyms synonyms;

	@Inject
	private transient Language language;

	private String id;
	private long version;
	private String term;
	private String equivalents;
	private String kind = SynonymKind.SYNONYM.code();
	private boolean capitalsOnly;
	private String note;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		current.get().requireAny(Role.CURATOR);
		if (id != null) {
			take();
		} else if (term != null && term.length() > 1 && term.equals(term.toUpperCase(language.getLocale()))) {
			kind = SynonymKind.ABBREVIATION.code();
		}
	}

	private void take() {
		var card = synonyms.card(current.get(), Ids.of(id));
		version = card.version();
		term = card.term();
		equivalents = String.join("\n", card.input().equivalents());
		kind = card.input().kind();
		capitalsOnly = card.input().capitalsOnly();
		note = card.input().note();
	}

	public String save() {
		var input = new SynonymInput(term, SynonymInput.split(equivalents == null ? "" : equivalents), kind, capitalsOnly, note);
		if (id == null) {
			synonyms.add(current.get(), input);
		} else {
			synonyms.edit(current.get(), Ids.of(id), version, input);
		}
		Notices.say("library.synonym.saved", input.term());
		return "/library/synonyms?faces-redirect=true";
	}

	/** By name; a word that only a file has stays to be chosen. */
	public Map<String, String> getKinds() {
		var items = new LinkedHashMap<String, String>();
		for (var one : SynonymKind.values()) {
			items.put(Texts.in(language.getLocale()).of(one), one.code());
		}
		if (kind != null && SynonymKind.of(kind).isEmpty()) {
			items.put(kind, kind);
		}
		return items;
	}

	public boolean isNew() {
		return id == null;
	}

	public String getId() {
		return id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public long getVersion() {
		return version;
	}

	public String getTerm() {
		return term;
	}

	public void setTerm(String term) {
		this.term = term;
	}

	public String getEquivalents() {
		return equivalents;
	}

	public void setEquivalents(String equivalents) {
		this.equivalents = equivalents;
	}

	public String getKind() {
		return kind;
	}

	public void setKind(String kind) {
		this.kind = kind;
	}

	public boolean isCapitalsOnly() {
		return capitalsOnly;
	}

	public void setCapitalsOnly(boolean capitalsOnly) {
		this.capitalsOnly = capitalsOnly;
	}

	public String getNote() {
		return note;
	}

	public void setNote(String note) {
		this.note = note;
	}
}
