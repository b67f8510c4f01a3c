package org.cmn.portal.library.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.SynonymCard;
import org.cmn.portal.library.SynonymInput;
import org.cmn.portal.library.SynonymKind;
import org.cmn.portal.library.SynonymPage;
import org.cmn.portal.library.Synonyms;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;

/** The list of synonyms: looked through, and shortened with a way back. */
@Named
@ViewScoped
public class SynonymsPage implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int SIZE = 50;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Synonyms synonyms;

	@Inject
	private transient Language language;

	private String part;
	private String page;
	private transient SynonymPage found;
	private SynonymInput deleted;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		found = synonyms.list(current.get(), part == null ? "" : part.strip(), getPageNumber(), SIZE);
	}

	public void delete(UUID id) {
		deleted = synonyms.delete(current.get(), id);
		load();
	}

	/** Puts the line back that was just deleted. */
	public void undo() {
		synonyms.putBack(current.get(), deleted);
		deleted = null;
		load();
	}

	/** What the line's kind is called, or the file's own word for it. */
	public String kind(SynonymCard card) {
		var code = card.input().kind();
		return SynonymKind.of(code).map(Texts.in(language.getLocale())::of).orElse(code);
	}

	/** How many senses the term of this line has. */
	public long senses(SynonymCard card) {
		return page().senses().getOrDefault(card.term(), 1L);
	}

	/** Null, or what was just deleted. */
	public String getDeleted() {
		return deleted == null ? null : deleted.term();
	}

	public List<SynonymCard> getItems() {
		return page().items();
	}

	public long getTotal() {
		return page().total();
	}

	public int getPages() {
		return (int) ((page().total() + SIZE - 1) / SIZE);
	}

	private SynonymPage page() {
		if (found == null) {
			load();
		}
		return found;
	}

	public String getBase() {
		return "/library/synonyms?" + (part == null ? "" : "q=" + URLEncoder.encode(part, StandardCharsets.UTF_8) + "&");
	}

	public int getPageNumber() {
		return PageNumber.of(page);
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
