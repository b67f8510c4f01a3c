package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.MergePreview;
import org.cmn.portal.library.Merging;
import org.cmn.portal.library.Vocabularies;
import org.cmn.portal.library.Word;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.omnifaces.util.Faces;

/** Adding, renaming, merging and deleting a word. A merge says first what it would do. */
@Named
@ViewScoped
public class WordForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Vocabularies vocabularies;

	@Inject
	private transient Merging merging;

	private Facet facet = Facet.TOPIC;
	private String code;
	private long version;
	private Map<String, Object> values;
	private String into;
	private String looked;
	private transient MergePreview preview;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		current.get().requireAny(Role.CURATOR);
		if (values == null) {
			values = isNew() ? new HashMap<>() : take(vocabularies.word(current.get(), facet, code));
		}
	}

	private Map<String, Object> take(Word word) {
		code = word.code();
		version = word.version();
		return WordFields.of(word);
	}

	public String save() {
		var input = WordFields.input(facet, values);
		if (isNew()) {
			vocabularies.add(current.get(), facet, WordFields.text(values, "code"), input);
		} else {
			vocabularies.change(current.get(), facet, code, version, input);
		}
		return done("library.word.saved");
	}

	public String delete() {
		vocabularies.delete(current.get(), facet, code);
		return done("library.word.deleted");
	}

	/** Says how many resources a merge would change. */
	public void look() {
		if (into == null || into.isBlank()) {
			var checks = new Checks();
			checks.refuse("into", CommonReason.REQUIRED);
			checks.done();
		}
		preview = merging.preview(current.get(), facet, code, into);
		looked = into;
	}

	/** The list then offers to take it back. Only into the word that was looked at: who chooses another one meanwhile sees first what that would change. */
	public String merge() {
		if (!Objects.equals(into, looked)) {
			look();
			return null;
		}
		merging.merge(current.get(), facet, code, into, version);
		Faces.redirect("library/vocabulary?list=%s&merged=%s", facet.code(), code);
		return null;
	}

	private String done(String key) {
		Notices.say(key);
		return "/library/vocabulary?faces-redirect=true&list=" + facet.code();
	}

	/** Null before a merge was looked at. */
	public MergePreview getPreview() {
		return preview;
	}

	public boolean isNew() {
		return code == null;
	}

	/** How many resources have it. */
	public long getUses() {
		return isNew() ? 0 : vocabularies.word(current.get(), facet, code).uses();
	}

	public Map<String, Object> getValues() {
		return values;
	}

	public Facet getFacet() {
		return facet;
	}

	public String getList() {
		return facet.code();
	}

	public void setList(String list) {
		facet = Facet.WITH_WORDS.stream().filter(known -> known.code().equals(list)).findFirst().orElse(Facet.TOPIC);
	}

	public String getCode() {
		return code;
	}

	/** Which word the address names. The form of a new one has a field of the same name, which is no address. */
	public void setCode(String code) {
		if (values == null) {
			this.code = code == null || code.isBlank() ? null : code;
		}
	}

	public String getInto() {
		return into;
	}

	public void setInto(String into) {
		this.into = into;
	}

	/** Which state of the word the form was made from: the browser gives a kept draft back to no other. */
	public long getVersion() {
		return version;
	}
}
