package org.cmn.portal.platform.security.web;

import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;

/** Says in a sentence why signing in did not work, and that nothing is lost. */
@Named
@RequestScoped
public class Trouble {

	private static final String STALE = "stale";
	private static final String UNAVAILABLE = "unavailable";
	private static final Set<String> KINDS = Set.of(STALE, "declined", UNAVAILABLE);

	@Inject
	private HttpServletRequest request;

	@Inject
	private Language language;

	private String why;

	@PostConstruct
	void load() {
		var given = request.getParameter("why");
		why = given != null && KINDS.contains(given) ? given : STALE;
	}

	/** Before the page is shown. */
	public void answer() {
		if (why.equals(UNAVAILABLE)) {
			var context = FacesContext.getCurrentInstance().getExternalContext();
			context.setResponseStatus(503);
			context.setResponseHeader("Retry-After", "5");
		}
	}

	public String getTitle() {
		return Texts.in(language.getLocale()).get("signOn.trouble." + why + ".title");
	}

	public String getText() {
		return Texts.in(language.getLocale()).get("signOn.trouble." + why + ".text");
	}
}
