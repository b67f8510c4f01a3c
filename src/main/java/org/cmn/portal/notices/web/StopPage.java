package org.cmn.portal.notices.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.notices.StopMails;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;

/**
 * The page {@code /notices/stop?mail=…}, which every mail names. Looking changes nothing, since programs that check mails look at
 * every link; a POST stops, whether a person's button or a mail program sends it (RFC 8058). Plain forms: nobody is signed in here.
 */
@Named
@RequestScoped
public class StopPage {

	@Inject
	private HttpServletRequest request;

	@Inject
	private StopMails stops;

	@Inject
	private Language language;

	private String state = "ask";

	/** Before the page is shown. */
	public void act() {
		if (!"POST".equals(request.getMethod())) {
			return;
		}
		if (request.getParameter("again") == null) {
			stops.stop(mail());
			state = "stopped";
		} else {
			stops.resume(mail());
			state = "resumed";
		}
	}

	public String getTitle() {
		return Texts.in(language.getLocale()).get("notices.stop." + state + ".title");
	}

	public String getText() {
		return Texts.in(language.getLocale()).get("notices.stop." + state + ".text");
	}

	public boolean isStopped() {
		return state.equals("stopped");
	}

	/** Where the buttons send to. */
	public String getHere() {
		return request.getContextPath() + "/notices/stop?mail=" + URLEncoder.encode(mail(), StandardCharsets.UTF_8);
	}

	private String mail() {
		var mail = request.getParameter("mail");
		return mail == null ? "" : mail;
	}
}
