package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.library.ResourceView;
import org.cmn.portal.library.SearchLoop;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;

/** The page of one resource: a good index card, and for curators the buttons that change its state. */
@Named
@ViewScoped
public class ResourcePage implements Serializable {

	private static final long serialVersionUID = 1L;
	/** In characters: more than curators write, less than a passage. */
	private static final int BEGINNING = 1_200;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Library library;

	@Inject
	private transient Curation curation;

	@Inject
	private transient Language language;

	@Inject
	private transient Days days;

	@Inject
	private transient SearchLoop loop;

	private String id;
	private String asked;
	private transient ResourceView view;
	private transient List<ResourceCard> alike;
	private ResourceStatus before;

	/** Runs before the page is shown: what is not there, or not for the reader, is a page that is not there. */
	public void load() {
		view = library.view(current.get(), id == null ? "" : id);
		if (asked != null) {
			loop.opened(current.get(), asked, language.getLocale());
			asked = null;
		}
	}

	public void publish() {
		become(ResourceStatus.PUBLISHED);
	}

	public void sendToReview() {
		become(ResourceStatus.IN_REVIEW);
	}

	/** I have read it and it is good. */
	public void review() {
		curation.reviewed(current.get(), id);
		Notices.say("library.resource.reviewedNow");
		load();
	}

	public void retire() {
		become(ResourceStatus.RETIRED);
	}

	/** Takes the last change of state back. */
	public void undo() {
		become(before);
		before = null;
	}

	/** What the curator saw, or nothing; then it is read again. */
	private void become(ResourceStatus status) {
		var seen = getView().card();
		try {
			curation.become(current.get(), id, seen.version(), status);
			before = seen.status();
		} finally {
			load();
		}
	}

	/** Whether there is a change of state to take back. */
	public boolean isDone() {
		return before != null;
	}

	public ResourceView getView() {
		if (view == null) {
			load();
		}
		return view;
	}

	/** Other resources that say what this one says; none for what readers do not see. */
	public List<ResourceCard> getAlike() {
		if (alike == null) {
			alike = getCard().status() == ResourceStatus.PUBLISHED ? library.like(current.get(), id) : List.of();
		}
		return alike;
	}

	public ResourceCard getCard() {
		return getView().card();
	}

	public Names getNames() {
		return new Names(library.vocabulary(current.get()), language.getLocale());
	}

	public String getTitle() {
		return getCard().title(language.getLocale());
	}

	/** The summary, of a long passage the beginning. */
	public String getBeginning() {
		var summary = getCard().summary(language.getLocale());
		return summary == null ? null : summary.substring(0, cut(summary));
	}

	/** What follows the beginning; empty where that is all. */
	public String getRest() {
		var summary = getCard().summary(language.getLocale());
		return summary == null ? "" : summary.substring(cut(summary)).strip();
	}

	/** Between two words. */
	private static int cut(String summary) {
		int space = summary.length() <= BEGINNING ? summary.length() : summary.lastIndexOf(' ', BEGINNING);
		return space > 0 ? space : BEGINNING;
	}

	public String get(String field) {
		return getCard().get(ResourceField.of(field).orElseThrow());
	}

	public List<PhoneLine> getPhones() {
		return PhoneLine.all(get("phone"));
	}

	/** In its own language: that is what the reader looks for. */
	public String getCounterpartTitle() {
		var other = getView().counterpart();
		return other.title(other.content().languages().contains("fr") ? Locale.CANADA_FRENCH : Locale.ENGLISH);
	}

	public String getReviewedAt() {
		return days.inWords(getCard().content().day(ResourceField.REVIEWED_AT));
	}

	public String getReviewDue() {
		return days.inWords(getCard().content().day(ResourceField.REVIEW_DUE));
	}

	/** The commonest word in the reader's language, anything else as it was written. */
	public String getCost() {
		return "free".equalsIgnoreCase(get("cost")) ? Texts.in(language.getLocale()).get("library.resource.free") : get("cost");
	}

	/** Title and summary once more, in the language that is not the reader's; null when they are not known in it. */
	public Locale getOther() {
		var french = language.isFrench();
		return get(french ? "title" : "title_fr") == null || get(french ? "title_fr" : "title") == null ? null : french ? Locale.ENGLISH : Locale.CANADA_FRENCH;
	}

	public boolean isCurator() {
		return current.get().is(Role.CURATOR);
	}

	public boolean isMail() {
		return get("url").startsWith("mailto:");
	}

	/** The search that this is opened from, counted once. */
	public String getAsked() {
		return asked;
	}

	public void setAsked(String asked) {
		this.asked = asked;
	}

	public String getId() {
		return id;
	}

	public void setId(String id) {
		this.id = id;
	}
}
