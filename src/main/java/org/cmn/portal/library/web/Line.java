package org.cmn.portal.library.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.cmn.portal.library.Facet;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceField;

/** A result as the list shows it: what it is, who stands behind it, whom it is for, and why it was found. */
public record Line(Found found, Names names, String markedTitle, String markedSummary) {

	private static final int SUMMARY = 300;
	private static final int AUDIENCE = 3;

	Line(Found found, Names names) {
		this(found, names, found.markedTitle(names.locale()), found.markedSummary(names.locale()));
	}

	public ResourceCard getCard() {
		return found.card();
	}

	/** Safe HTML with the words found marked; null when nothing in it is. */
	public String getMarkedTitle() {
		return markedTitle;
	}

	public String getTitle() {
		return found.card().title(locale());
	}

	/** Safe HTML; null when nothing in the summary is marked. */
	public String getMarkedSummary() {
		return markedSummary;
	}

	/** Cut at a word; null when there is none. */
	public String getSummary() {
		var summary = found.card().summary(locale());
		if (summary == null || summary.length() <= SUMMARY) {
			return summary;
		}
		int end = summary.lastIndexOf(' ', SUMMARY);
		return summary.substring(0, end > 0 ? end : SUMMARY) + " …";
	}

	/** Its short name. */
	public String getOrganisation() {
		return names.shortName(found.card().get(ResourceField.ORGANISATION));
	}

	public String getOrganisationName() {
		return names.of(Facet.ORGANISATION, found.card().get(ResourceField.ORGANISATION));
	}

	public String getKind() {
		return names.of(Facet.KIND, found.card().get(ResourceField.KIND));
	}

	public List<String> getAudience() {
		return names.all(Facet.PROFESSION, found.card().professions());
	}

	/** The first few; the page of the resource names them all. */
	public String getAudienceText() {
		var all = getAudience();
		return String.join(", ", all.subList(0, Math.min(AUDIENCE, all.size()))) + (all.size() > AUDIENCE ? " +" + (all.size() - AUDIENCE) : "");
	}

	public List<PhoneLine> getPhones() {
		return PhoneLine.all(found.card().get(ResourceField.PHONE));
	}

	/** The code of its only language when that is not the reader's, else null. */
	public String getOtherLanguage() {
		var languages = found.card().content().languages();
		return languages.contains(locale().getLanguage()) || languages.isEmpty() ? null : languages.get(0);
	}

	public String getOtherLanguageName() {
		return names.of(Facet.LANGUAGE, getOtherLanguage());
	}

	public boolean isReviewed() {
		return found.card().content().is(ResourceField.REVIEWED);
	}

	/** Where the link leads, for the eye. */
	public String getHost() {
		var host = URI.create(found.card().get(ResourceField.URL)).getHost();
		return host == null ? null : host.replaceFirst("^www\\.", "");
	}

	private Locale locale() {
		return names.locale();
	}
}
