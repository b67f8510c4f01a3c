package org.cmn.portal.notices.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.notices.ChoicesInput;
import org.cmn.portal.notices.NoticeBoard;
import org.cmn.portal.notices.NoticeTopic;
import org.cmn.portal.notices.Pace;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/** The page {@code /notices/choose}: how soon mails come, and when none. */
@Named
@RequestScoped
public class ChoicesForm {

	private static final ZoneId ANYWHERE = ZoneId.of("UTC");
	private static final int HALF_HOURS = 48;

	@Inject
	private CurrentActor current;

	@Inject
	private NoticeBoard board;

	@Inject
	private Language language;

	@Inject
	private Zones zones;

	private final Map<String, String> paces = new LinkedHashMap<>();
	/** As it was before the form. */
	private ChoicesInput kept;
	private String quietFrom;
	private String quietUntil;
	private boolean workingDays;
	private boolean sound;

	@PostConstruct
	void load() {
		kept = board.choices(current.get());
		paces.putAll(kept.paces());
		quietFrom = kept.quietFrom();
		quietUntil = kept.quietUntil();
		workingDays = kept.workingDays();
		sound = kept.sound();
	}

	/** What a client of the API leaves out stays; on a page where all of it stands, nothing is a mistake. */
	public String save() {
		var checks = new Checks();
		for (var topic : NoticeTopic.values()) {
			given(checks, topic.code() + "Pace", paces.get(topic.code()));
		}
		given(checks, "quietFrom", quietFrom);
		given(checks, "quietUntil", quietUntil);
		checks.done();
		board.choose(current.get(), new ChoicesInput(paces, quietFrom, quietUntil, workingDays, sound));
		Notices.say("notices.choose.saved");
		return "/notices/choose?faces-redirect=true";
	}

	private static void given(Checks checks, String field, String value) {
		if (value == null || value.isBlank()) {
			checks.refuse(field, CommonReason.REQUIRED);
		}
	}

	public NoticeTopic[] getTopics() {
		return NoticeTopic.values();
	}

	/** By what they are called. */
	public Map<String, String> getChoices() {
		var texts = Texts.in(language.getLocale());
		var choices = new LinkedHashMap<String, String>();
		for (var pace : Pace.values()) {
			choices.put(texts.of(pace), pace.code());
		}
		return choices;
	}

	/** Each half hour of a day, as the reader writes it; and the member's own, whatever it is. */
	public Map<String, String> getHours() {
		var hours = new LinkedHashMap<String, String>();
		for (int half = 0; half < HALF_HOURS; half++) {
			put(hours, LocalTime.MIDNIGHT.plusMinutes(30L * half));
		}
		put(hours, LocalTime.parse(kept.quietFrom()));
		put(hours, LocalTime.parse(kept.quietUntil()));
		return hours;
	}

	private void put(Map<String, String> hours, LocalTime hour) {
		hours.put(zones.format(LocalDate.EPOCH.atTime(hour).toInstant(ZoneOffset.UTC), ANYWHERE, language.getLocale(), Style.TIME), hour.toString());
	}

	public Map<String, String> getPaces() {
		return paces;
	}

	public String getQuietFrom() {
		return quietFrom;
	}

	public void setQuietFrom(String quietFrom) {
		this.quietFrom = quietFrom;
	}

	public String getQuietUntil() {
		return quietUntil;
	}

	public void setQuietUntil(String quietUntil) {
		this.quietUntil = quietUntil;
	}

	public boolean isWorkingDays() {
		return workingDays;
	}

	public void setWorkingDays(boolean workingDays) {
		this.workingDays = workingDays;
	}

	public boolean isSound() {
		return sound;
	}

	public void setSound(boolean sound) {
		this.sound = sound;
	}
}
