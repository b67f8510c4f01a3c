package org.cmn.portal.library.web;

import java.util.List;

import org.cmn.portal.library.CollectionView.Entry;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceField;

/** A resource in a collection as the page shows it. */
public record CollectionLine(Entry entry, Names names) {

	public ResourceCard getCard() {
		return entry.resource();
	}

	public String getTitle() {
		return entry.resource().title(names.locale());
	}

	/** Why it is here; the summary where nobody said. */
	public String getNote() {
		var note = entry.item().note(names.locale());
		return note != null ? note : entry.resource().summary(names.locale());
	}

	public String getOrganisation() {
		return names.shortName(entry.resource().get(ResourceField.ORGANISATION));
	}

	public String getKind() {
		return names.of(Facet.KIND, entry.resource().get(ResourceField.KIND));
	}

	public List<PhoneLine> getPhones() {
		return PhoneLine.all(entry.resource().get(ResourceField.PHONE));
	}

	/** For paper, where nothing can be clicked. */
	public String getAddress() {
		return entry.resource().get(ResourceField.URL).replaceFirst("^(https?://(www\\.)?|mailto:)", "").replaceFirst("/$", "");
	}
}
