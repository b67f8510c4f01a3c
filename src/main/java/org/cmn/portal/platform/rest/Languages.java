package org.cmn.portal.platform.rest;

import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/** In which of the portal's languages to answer a request. */
public final class Languages {

	/** Set on the request by whoever knows the member's own choice; it goes before what the browser says. */
	public static final String CHOICE = "cmn.locale";

	private Languages() {
	}

	public static Locale of(HttpServletRequest request) {
		if (request.getAttribute(CHOICE) instanceof Locale chosen) {
			return chosen;
		}
		if (request.getHeader("Accept-Language") != null) {
			for (var locale : Collections.list(request.getLocales())) {
				if ("fr".equals(locale.getLanguage()) || "en".equals(locale.getLanguage())) {
					return supported(locale);
				}
			}
		}
		return Locale.ENGLISH;
	}

	/** French of any country is Canadian French here; everything else is English. */
	public static Locale supported(Locale locale) {
		return locale != null && "fr".equals(locale.getLanguage()) ? Locale.CANADA_FRENCH : Locale.ENGLISH;
	}
}
