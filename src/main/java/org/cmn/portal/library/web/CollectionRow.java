package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.Locale;

import org.cmn.portal.library.CollectionItem;
import org.cmn.portal.library.CollectionView.Entry;
import org.cmn.portal.library.ResourceCard;

/** A resource in the form of a collection, with the notes as they are being typed. */
public class CollectionRow implements Serializable {

	private static final long serialVersionUID = 1L;

	private final String resource;
	private final String title;
	private final boolean published;
	private String note;
	private String noteFr;

	CollectionRow(ResourceCard card, Locale locale) {
		resource = card.id();
		title = card.title(locale);
		published = card.isPublished();
	}

	static CollectionRow of(Entry entry, Locale locale) {
		var row = new CollectionRow(entry.resource(), locale);
		row.note = entry.item().note();
		row.noteFr = entry.item().noteFr();
		return row;
	}

	CollectionItem item() {
		return new CollectionItem(resource, note, noteFr);
	}

	public String getResource() {
		return resource;
	}

	public String getTitle() {
		return title;
	}

	public boolean isPublished() {
		return published;
	}

	public String getNote() {
		return note;
	}

	public void setNote(String note) {
		this.note = note;
	}

	public String getNoteFr() {
		return noteFr;
	}

	public void setNoteFr(String noteFr) {
		this.noteFr = noteFr;
	}
}
