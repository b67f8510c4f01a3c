package org.cmn.portal.asking.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.asking.AgeBand;
import org.cmn.portal.asking.AskInput;
import org.cmn.portal.asking.AskingReason;
import org.cmn.portal.asking.Asks;
import org.cmn.portal.asking.HowSoon;
import org.cmn.portal.asking.LineFit;
import org.cmn.portal.asking.MentorCard;
import org.cmn.portal.asking.Setting;
import org.cmn.portal.asking.Urgency;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.library.LibraryQuery;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.web.PhoneLine;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/** The page {@code /messages/ask}: a question in a minute. What sounds urgent is shown the telephone lines first, once. */
@Named
@ViewScoped
public class AskForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final String LINES = "phone-advice";

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Asks asks;

	@Inject
	private transient Library library;

	@Inject
	private transient Language language;

	@Inject
	private transient HttpServletRequest request;

	private transient List<MentorCard> mentors;
	private transient List<ConsultLine> lines;
	private final String clientId = UUID.randomUUID().toString();
	private boolean linesShown;
	private String mentor;
	private String question;
	private String tried;
	private String ageBand;
	private String setting;
	private String howSoon = low(HowSoon.THIS_WEEK);
	private boolean understood;

	/** Runs before the page is shown: an address that names nobody who can be asked leaves the choice open. */
	public void load() {
		current.get().requireAny(Role.MENTEE);
		if (!getChoices().containsValue(mentor)) {
			mentor = getMentors().size() == 1 ? getMentors().getFirst().id().toString() : null;
		}
	}

	public String send() {
		boolean urgent = low(HowSoon.TODAY).equals(howSoon) || Urgency.isIn(question) || Urgency.isIn(tried);
		if (urgent && !linesShown) {
			linesShown = true;
			return null;
		}
		return sendAnyway();
	}

	public String sendAnyway() {
		var card = asks.ask(current.get(), whom(), new AskInput(question, tried, ageBand, setting, howSoon, understood, clientId, request.getParameter("guardReason")));
		Notices.say("asking.form.sent", card.mentor());
		return "/messages/index?faces-redirect=true&conversation=" + card.conversation();
	}

	private UUID whom() {
		try {
			return UUID.fromString(mentor);
		} catch (IllegalArgumentException | NullPointerException e) {
			throw Refused.fields(List.of(new FieldRefusal("mentor", AskingReason.NOT_YOUR_MENTOR)));
		}
	}

	public List<MentorCard> getMentors() {
		if (mentors == null) {
			mentors = asks.mentors(current.get());
		}
		return mentors;
	}

	/** Those who are away, or soon will be. */
	public List<MentorCard> getAway() {
		return getMentors().stream().filter(one -> one.away() != null).toList();
	}

	/** The own mentors, and who covers for one of them today, by what the reader is told of them. */
	public Map<String, String> getChoices() {
		var choices = new LinkedHashMap<String, String>();
		getMentors().forEach(one -> choices.put(one.name(), one.id().toString()));
		getMentors().stream().filter(one -> one.awayNow() && one.away().covering() != null && !choices.containsValue(one.away().covering().toString()))
				.forEach(one -> choices.put(texts().get("asking.form.covers", one.away().coveringName(), one.name()), one.away().covering().toString()));
		return choices;
	}

	/** A telephone line of the library. */
	public record ConsultLine(ResourceCard card, List<PhoneLine> phones) {

		/** By which it is meant, for the page. */
		public String getWords() {
			return String.join(" ", words());
		}

		private List<String> words() {
			return LineFit.words(Arrays.asList(card.get(ResourceField.TITLE), card.get(ResourceField.TITLE_FR)), card.topics());
		}
	}

	/** Those that have a number, for what cannot wait: those first that what is written is about. */
	public List<ConsultLine> getLines() {
		var text = (question == null ? "" : question) + " " + (tried == null ? "" : tried);
		return known().stream().sorted(Comparator.comparingInt((ConsultLine line) -> -LineFit.in(text, line.words())).thenComparingInt(line -> line.card().topics().size())).toList();
	}

	private List<ConsultLine> known() {
		if (lines == null) {
			lines = library.findWhileTyping(current.get(), LibraryQuery.of("").choosing(Facet.KIND, List.of(LINES))).items().stream().map(Found::card)
					.map(card -> new ConsultLine(card, PhoneLine.all(card.get(ResourceField.PHONE)))).filter(line -> !line.phones().isEmpty()).toList();
		}
		return lines;
	}

	/** For the page, which looks while somebody types. */
	public String getUrgentWords() {
		return String.join("|", Urgency.words());
	}

	public boolean isLinesShown() {
		return linesShown;
	}

	public Map<String, String> getAgeBands() {
		return choices(AgeBand.values());
	}

	public Map<String, String> getSettings() {
		return choices(Setting.values());
	}

	public Map<String, String> getSpeeds() {
		return choices(HowSoon.values());
	}

	private Map<String, String> choices(Enum<?>[] constants) {
		var choices = new LinkedHashMap<String, String>();
		for (var one : constants) {
			choices.put(texts().of(one), low(one));
		}
		return choices;
	}

	private Texts texts() {
		return Texts.in(language.getLocale());
	}

	private static String low(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	public String getMentor() {
		return mentor;
	}

	public void setMentor(String mentor) {
		this.mentor = mentor;
	}

	public String getQuestion() {
		return question;
	}

	public void setQuestion(String question) {
		this.question = question;
	}

	public String getTried() {
		return tried;
	}

	public void setTried(String tried) {
		this.tried = tried;
	}

	public String getAgeBand() {
		return ageBand;
	}

	public void setAgeBand(String ageBand) {
		this.ageBand = ageBand;
	}

	public String getSetting() {
		return setting;
	}

	public void setSetting(String setting) {
		this.setting = setting;
	}

	public String getHowSoon() {
		return howSoon;
	}

	public void setHowSoon(String howSoon) {
		this.howSoon = howSoon;
	}

	public boolean isUnderstood() {
		return understood;
	}

	public void setUnderstood(boolean understood) {
		this.understood = understood;
	}
}
