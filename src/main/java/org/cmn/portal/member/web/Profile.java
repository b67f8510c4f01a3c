package org.cmn.portal.member.web;

import java.util.LinkedHashMap;
import java.util.List;
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

/** What the portal knows about the reader, and what the reader may choose. */
@Named
@RequestScoped
public class Profile {

	/** The hours of Canada, from west to east; over REST any other place may be chosen. */
	private static final List<String> ZONES = List.of("America/Vancouver", "America/Whitehorse", "America/Edmonton", "America/Yellowknife", "America/Regina",
			"America/Winnipeg", "America/Toronto", "America/Iqaluit", "America/Halifax", "America/Moncton", "America/St_Johns");

	@Inject
	private CurrentActor current;

	@Inject
	private Members members;

	@Inject
	private Language language;

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
		var names = new LinkedHashMap<String, String>();
		for (var id : ZONES) {
			names.put(city(id), id);
		}
		names.putIfAbsent(city(current.get().zone().getId()), current.get().zone().getId());
		return names;
	}

	private static String city(String zone) {
		return zone.substring(zone.lastIndexOf('/') + 1).replace("St_Johns", "St. John's").replace('_', ' ');
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
