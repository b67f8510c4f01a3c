package org.cmn.portal.messaging.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.cmn.portal.guard.PassReason;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.CardReference;
import org.cmn.portal.messaging.FileView;
import org.cmn.portal.messaging.MessageFiles;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.files.FileReason;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Ids;
import org.cmn.portal.platform.refusal.Reason.Kind;
import org.cmn.portal.platform.refusal.Refused;

/** The page {@code /messages/file}, for a browser without our script: chooses a file and sends it, with or without words. */
@Named
@ViewScoped
public class FileForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Messaging messaging;

	@Inject
	private transient MessageFiles files;

	@Inject
	private transient Language language;

	private String conversation;
	private String text;
	private String reason;
	private transient Part upload;
	/** Of this page: a form that is sent twice is one message. */
	private final String clientId = UUID.randomUUID().toString();

	/** Runs before the page is shown: who is not in the conversation finds no such page. */
	public void load() {
		messaging.conversation(current.get(), Ids.of(conversation));
	}

	public String send() throws IOException {
		if (upload == null || upload.getSize() == 0) {
			throw atTheFile(CommonReason.REQUIRED);
		}
		var brought = brought();
		try {
			messaging.send(current.get(), Ids.of(conversation), text, List.of(new CardReference(CardReference.FILE, brought.id().toString())), clientId, reason);
		} catch (Refused refused) {
			files.remove(current.get(), Ids.of(conversation), brought.id());
			throw refused;
		}
		return "/messages/index.xhtml?faces-redirect=true&conversation=" + conversation;
	}

	private FileView brought() throws IOException {
		FileView brought;
		try (var content = upload.getInputStream()) {
			brought = files.bring(current.get(), Ids.of(conversation), upload.getSubmittedFileName(), content);
		} catch (Refused refused) {
			throw beside(refused);
		}
		if (!brought.state().equals("held")) {
			return brought;
		}
		if (reason == null || reason.isEmpty()) {
			files.remove(current.get(), Ids.of(conversation), brought.id());
			throw atTheFile(FileReason.FILE_NEEDS_REASON, brought.found().stream().map(FileView.Clue::words).collect(Collectors.joining(" ")));
		}
		return files.pass(current.get(), Ids.of(conversation), brought.id(), reason);
	}

	/** What is wrong with the file is said beside it. */
	private static Refused beside(Refused refused) {
		if (!refused.fields().isEmpty()) {
			return atTheFile(refused.fields().getFirst().reason(), refused.fields().getFirst().arguments().toArray());
		}
		return refused.reason().kind() == Kind.NOT_FOUND || refused.reason().kind() == Kind.TOO_MANY ? refused : atTheFile(refused.reason(), refused.arguments().toArray());
	}

	private static Refused atTheFile(org.cmn.portal.platform.refusal.Reason reason, Object... arguments) {
		return Refused.fields(List.of(new FieldRefusal("file", reason, arguments)));
	}

	public Map<String, String> getReasons() {
		var choices = new LinkedHashMap<String, String>();
		for (var one : PassReason.values()) {
			choices.put(Texts.in(language.getLocale()).of(one), one.code());
		}
		return choices;
	}

	public String getConversation() {
		return conversation;
	}

	public void setConversation(String conversation) {
		this.conversation = conversation;
	}

	public String getText() {
		return text;
	}

	public void setText(String text) {
		this.text = text;
	}

	public String getReason() {
		return reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

	public Part getUpload() {
		return upload;
	}

	public void setUpload(Part upload) {
		this.upload = upload;
	}
}
