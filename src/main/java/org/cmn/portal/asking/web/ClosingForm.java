package org.cmn.portal.asking.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.asking.AskCard;
import org.cmn.portal.asking.Asks;
import org.cmn.portal.asking.Helped;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Ids;

/** The page {@code /messages/close}: how much time a question took, and whether it helped. */
@Named
@ViewScoped
public class ClosingForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Asks asks;

	@Inject
	private transient Language language;

	private transient AskCard card;
	private String ask;
	private String minutes;
	private String helped;

	/** Runs before the page is first shown: who corrects a closing sees what was said. */
	public void load() {
		asks.outcome(current.get(), getCard().id()).ifPresent(said -> {
			minutes = said.minutes().toString();
			helped = code(said.helped());
		});
	}

	public String close() {
		var checks = new Checks();
		var spent = checks.number("minutes", minutes, -1);
		checks.done();
		asks.close(current.get(), getCard().id(), minutes == null || minutes.isBlank() ? null : (Integer) spent, helped);
		Notices.say("asking.close.done");
		return "/messages/questions?faces-redirect=true";
	}

	public String reopen() {
		asks.reopen(current.get(), getCard().id());
		Notices.say("asking.close.reopened");
		return "/messages/questions?faces-redirect=true";
	}

	public AskCard getCard() {
		if (card == null) {
			card = asks.asked(current.get(), Ids.of(ask));
		}
		return card;
	}

	public Map<String, String> getAnswers() {
		var answers = new LinkedHashMap<String, String>();
		for (var one : Helped.values()) {
			answers.put(Texts.in(language.getLocale()).of(one), code(one));
		}
		return answers;
	}

	private static String code(Helped helped) {
		return helped.name().toLowerCase(Locale.ROOT);
	}

	public String getAsk() {
		return ask;
	}

	public void setAsk(String ask) {
		this.ask = ask;
	}

	public String getMinutes() {
		return minutes;
	}

	public void setMinutes(String minutes) {
		this.minutes = minutes;
	}

	public String getHelped() {
		return helped;
	}

	public void setHelped(String helped) {
		this.helped = helped;
	}
}
