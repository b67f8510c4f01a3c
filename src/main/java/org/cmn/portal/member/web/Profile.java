package org.cmn.portal.member.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Preferences;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.time.Zones;

/** What the portal knows about the reader, and what the reader may choose. */
@Named
@RequestScoped
public class Profile {

	@Inject
	private CurrentActor current;

	@Inject
	private Members members;

	@Inject
	private Language language;

	@Inject
	private Zones zones;

	private String locale;
	private String zone;

	@PostConstruct
	void load() {
		locale = current.get().locale().getLanguage();
		zone = current.get().zone().getId();
	}

	/** The next page is made anew, in the language that was chosen. */
	public String save() {
		members.prefer(current.get(), new Preferences(locale, zone));
		Notices.say("member.profile.saved");
		return "/profile?faces-redirect=true";
	}

	public Actor getActor() {
		return current.get();
	}

	public String getRoles() {
		var texts = Texts.in(language.getLocale());
		return current.get().roles().stream().sorted().map((Role role) -> texts.of(role)).collect(Collectors.joining(", "));
	}

	/** Each language in its own name: whoever is lost in the other one finds it. */
	public Map<String, String> getLanguages() {
		var names = new LinkedHashMap<String, String>();
		names.put("English", "en");
		names.put("Français", "fr");
		return names;
	}

	public Map<String, String> getZones() {
		return zones.choices(current.get().zone().getId(), language.getLocale());
	}

	public String getLocale() {
		return locale;
	}

	public void setLocale(String locale) {
		this.locale = locale;
	}

	public String getZone() {
		return zone;
	}

	public void setZone(String zone) {
		this.zone = zone;
	}
}
