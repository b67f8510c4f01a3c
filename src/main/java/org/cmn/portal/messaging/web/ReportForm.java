package org.cmn.portal.messaging.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.ConversationCard;
import org.cmn.portal.messaging.MessageView;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.ReportReason;
import org.cmn.portal.messaging.Reporting;
import org.cmn.portal.messaging.Shapes;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Ids;
import org.cmn.portal.platform.refusal.Refused;

/** The page {@code /messages/report}: which message, why, and what follows from it. */
@Named
@ViewScoped
public class ReportForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int OFFERED = 50;
	private static final int LABEL = 80;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Messaging messaging;

	@Inject
	private transient Reporting reporting;

	@Inject
	private transient Shapes shapes;

	@Inject
	private transient Language language;

	private String conversation;
	private String seq;
	private String message;
	private String reason;
	private String words;

	/** Runs before the page is shown: who is not in the conversation finds no such page. */
	public void load() {
		messaging.conversation(current.get(), Ids.of(conversation));
		if (seq != null && !seq.matches("[1-9]\\d{0,17}")) {
			throw Refused.notFound();
		}
		message = seq;
	}

	/** From the beginning of a message to its number: those of others, the latest first, from the one that was meant on. */
	public Map<String, String> getMessages() {
		var actor = current.get();
		var card = messaging.conversation(actor, Ids.of(conversation));
		var before = seq == null ? card.lastSeq() + 1 : Long.parseLong(seq) + 1;
		var choices = new LinkedHashMap<String, String>();
		shapes.views(messaging.messagesBefore(actor, Ids.of(conversation), before, OFFERED), actor).reversed().stream()
				.filter(view -> !view.sender().equals(actor.memberId())).forEach(view -> choices.putIfAbsent(label(view, card), Long.toString(view.seq())));
		return choices;
	}

	public Map<String, String> getReasons() {
		var choices = new LinkedHashMap<String, String>();
		Arrays.stream(ReportReason.values()).forEach(one -> choices.put(Texts.in(language.getLocale()).get("enum.ReportReason." + one.name()), one.name().toLowerCase(Locale.ROOT)));
		return choices;
	}

	public String report() {
		if (message == null) {
			throw Refused.fields(List.of(new FieldRefusal("message", CommonReason.REQUIRED)));
		}
		reporting.report(current.get(), Ids.of(conversation), Long.parseLong(message), reason, words);
		Notices.say("messaging.report.done");
		return "/messages/index.xhtml?faces-redirect=true&conversation=" + conversation;
	}

	/** In a group with who wrote it. */
	private static String label(MessageView view, ConversationCard card) {
		var by = card.people().stream().filter(person -> card.group() != null && person.id().equals(view.sender())).map(person -> " – " + person.name()).findFirst().orElse("");
		var text = view.text().replaceAll("\\s+", " ").strip();
		var end = text.offsetByCodePoints(0, Math.min(LABEL, text.codePointCount(0, text.length())));
		return view.day() + ", " + view.time() + by + " – " + (end < text.length() ? text.substring(0, end) + "…" : text) + " (" + view.seq() + ")";
	}

	public String getConversation() {
		return conversation;
	}

	public void setConversation(String conversation) {
		this.conversation = conversation;
	}

	public String getSeq() {
		return seq;
	}

	public void setSeq(String seq) {
		this.seq = seq;
	}

	public String getMessage() {
		return message;
	}

	public void setMessage(String message) {
		this.message = message;
	}

	public String getReason() {
		return reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

	public String getWords() {
		return words;
	}

	public void setWords(String words) {
		this.words = words;
	}
}
