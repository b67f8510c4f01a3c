package org.cmn.portal.platform.security.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.security.Ending;
import org.cmn.portal.platform.settings.Settings;

/** Says why a sign-in ended, and leads back to where the person was. */
@Named
@RequestScoped
public class Farewell {

	@Inject
	private HttpServletRequest request;

	@Inject
	private Language language;

	@Inject
	private Settings settings;

	private Ending why;

	@PostConstruct
	void load() {
		var given = request.getParameter("why");
		why = Arrays.stream(Ending.values()).filter(ending -> ending.code().equals(given)).findFirst().orElse(Ending.SIGNED_OUT);
	}

	public String getTitle() {
		return Texts.in(language.getLocale()).get("signOn.ended." + why.code() + ".title");
	}

	public String getText() {
		return Texts.in(language.getLocale()).get("signOn.ended." + why.code() + ".text", settings.sessionIdle().toMinutes());
	}

	/** Whether signing in again can help. */
	public boolean isOpen() {
		return why != Ending.DEACTIVATED;
	}

	/** Checked again where it is used: an address can be typed. */
	public String getAgain() {
		var to = request.getParameter("to");
		return "/sign-in" + (to == null ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
	}
}
