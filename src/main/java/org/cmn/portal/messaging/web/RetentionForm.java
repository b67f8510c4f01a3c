package org.cmn.portal.messaging.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.EndedPair;
import org.cmn.portal.messaging.Erasure;
import org.cmn.portal.messaging.HoldReason;
import org.cmn.portal.messaging.Retention;
import org.cmn.portal.messaging.RetentionRule;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Ids;
import org.cmn.portal.platform.refusal.Refused;

/** The page {@code /admin/retention}: how long conversations are kept, and which are kept longer. */
@Named
@ViewScoped
public class RetentionForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final String PAGE = "/admin/retention.xhtml?faces-redirect=true";

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Retention retention;

	@Inject
	private transient Erasure erasure;

	@Inject
	private transient Language language;

	@Inject
	private transient Clock clock;

	private Integer days;
	private LocalDate from;
	private String pair;
	private String reason;
	private transient List<EndedPair> pairs;

	/** Runs before the page is shown: who is no administrator finds no such page. */
	public void load() {
		retention.rules(current.get());
	}

	public String add() {
		retention.add(current.get(), days, from);
		return said("messaging.retention.added");
	}

	public String takeBack(UUID rule) {
		retention.takeBack(current.get(), rule);
		return said("messaging.retention.takenBack");
	}

	public String hold() {
		if (pair == null) {
			throw Refused.fields(List.of(new FieldRefusal("pair", CommonReason.REQUIRED)));
		}
		retention.hold(current.get(), Ids.of(pair), reason);
		return said("messaging.retention.held");
	}

	public String lift(UUID mentorship) {
		retention.lift(current.get(), mentorship);
		return said("messaging.retention.lifted");
	}

	public String erase() {
		return said("messaging.retention.erased", erasure.now(current.get()));
	}

	public List<RetentionRule> getRules() {
		return retention.rules(current.get());
	}

	public boolean isToCome(RetentionRule rule) {
		return rule.effectiveAt().isAfter(clock.instant());
	}

	/** The one that the portal came with holds from the beginning. */
	public boolean isFirst(RetentionRule rule) {
		return rule.equals(getRules().getLast());
	}

	/** Those that have ended or are held. */
	public List<EndedPair> getListed() {
		return all().stream().filter(one -> one.endedAt() != null || one.held()).toList();
	}

	/** From label to id, of those that are not held. */
	public Map<String, String> getChoices() {
		var choices = new LinkedHashMap<String, String>();
		all().stream().filter(one -> !one.held()).forEach(one -> choices.put(one.names() + (choices.containsKey(one.names()) ? " (" + one.mentorship() + ")" : ""), one.mentorship().toString()));
		return choices;
	}

	public Map<String, String> getReasons() {
		var choices = new LinkedHashMap<String, String>();
		Arrays.stream(HoldReason.values()).forEach(one -> choices.put(Texts.in(language.getLocale()).get("enum.HoldReason." + one.name()), one.name().toLowerCase(Locale.ROOT)));
		return choices;
	}

	private List<EndedPair> all() {
		if (pairs == null) {
			pairs = retention.pairs(current.get());
		}
		return pairs;
	}

	private static String said(String key, Object... arguments) {
		Notices.say(key, arguments);
		return PAGE;
	}

	public Integer getDays() {
		return days;
	}

	public void setDays(Integer days) {
		this.days = days;
	}

	public LocalDate getFrom() {
		return from;
	}

	public void setFrom(LocalDate from) {
		this.from = from;
	}

	public String getPair() {
		return pair;
	}

	public void setPair(String pair) {
		this.pair = pair;
	}

	public String getReason() {
		return reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}
}
