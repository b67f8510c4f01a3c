package org.cmn.portal.shelf.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.shelf.SuggestionInput;
import org.cmn.portal.shelf.Suggestions;

/** Telling the librarian what is missing, from a search that found nothing too. */
@Named
@ViewScoped
public class SuggestForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Suggestions suggestions;

	@Inject
	private transient HttpServletRequest request;

	private transient ResourceCard known;
	private String thoughtOf;
	private String words;
	private String url;
	private String why;

	/** Runs before the page is shown. */
	public void load() {
		current.get().requireAny(Role.values());
	}

	/** What is in the library already deserves a second thought. */
	public String send() {
		known = suggestions.known(current.get(), url).orElse(null);
		return known == null || asked(known) ? sendAnyway() : null;
	}

	/** Once is enough: who sends the same address again has thought about it. */
	private boolean asked(ResourceCard card) {
		var again = card.id().equals(thoughtOf);
		thoughtOf = card.id();
		return again;
	}

	public String sendAnyway() {
		suggestions.suggest(current.get(), new SuggestionInput(url, why, words), request.getParameter("guardReason"));
		Notices.say("shelf.suggest.sent");
		return "/shelf/index?faces-redirect=true";
	}

	/** Null, or what has this address already. */
	public ResourceCard getKnown() {
		return known;
	}

	public String getWords() {
		return words;
	}

	public void setWords(String words) {
		this.words = words;
	}

	public String getUrl() {
		return url;
	}

	public void setUrl(String url) {
		this.url = url;
	}

	public String getWhy() {
		return why;
	}

	public void setWhy(String why) {
		this.why = why;
	}
}
