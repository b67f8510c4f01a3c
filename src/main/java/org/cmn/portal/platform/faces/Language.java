package org.cmn.portal.platform.faces;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The language of this request: what the member chose, else what was chosen in this browser, else what the browser asks
 * for, else English.
 */
@Named("language")
@RequestScoped
public class Language {

	/** Not a secret, but kept off scripts and other hosts like everything else. */
	static final String COOKIE = "__Host-cmn-language";

	@Inject
	private HttpServletRequest request;

	@Inject
	private Instance<Reader> reader;

	private Locale locale;

	/** Remembers a language in this browser, for the pages that do not know who reads them. */
	public static Cookie cookie(Locale language) {
		var cookie = new Cookie(COOKIE, language.getLanguage());
		cookie.setPath("/");
		cookie.setHttpOnly(true);
		cookie.setSecure(true);
		cookie.setAttribute("SameSite", "Lax");
		cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
		return cookie;
	}

	public Locale getLocale() {
		if (locale == null) {
			locale = remembered().or(this::chosenHere).orElseGet(this::asked);
		}
		return locale;
	}

	/** {@code en} or {@code fr-CA}, for the page's lang attribute. */
	public String getTag() {
		return getLocale().toLanguageTag();
	}

	/** The two-letter code of the other language, which the switch offers. */
	public String getOther() {
		return isFrench() ? "en" : "fr";
	}

	public boolean isFrench() {
		return getLocale().getLanguage().equals("fr");
	}

	private Optional<Locale> remembered() {
		return reader.stream().findFirst().flatMap(Reader::language).map(Texts::language);
	}

	private Optional<Locale> chosenHere() {
		var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
		return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).findFirst()
				.map(cookie -> Texts.language(Locale.forLanguageTag(cookie.getValue())));
	}

	/** The first language of ours in the browser's order. */
	private Locale asked() {
		for (var wanted : java.util.Collections.list(request.getLocales())) {
			if (Texts.LANGUAGES.stream().anyMatch(ours -> ours.getLanguage().equals(wanted.getLanguage()))) {
				return Texts.language(wanted);
			}
		}
		return Texts.LANGUAGES.get(0);
	}
}
