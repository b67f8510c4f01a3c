package org.cmn.portal.messaging.web;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.platform.refusal.Refused;
import org.omnifaces.cdi.Param;

/** The form under a conversation, for a browser without our script: sends by a plain request and shows the page anew. */
@Named
@RequestScoped
public class Composer {

	@Inject
	private CurrentActor current;

	@Inject
	private Messaging messaging;

	@Inject
	@Param
	private String conversation;

	private String clientId;
	private String text;

	public String send() {
		messaging.send(current.get(), id(), text, clientId);
		return "/messages/index.xhtml?faces-redirect=true&conversation=" + conversation;
	}

	/** A new one with each page: a form that is sent twice is one message. */
	public String getClientId() {
		return clientId == null ? UUID.randomUUID().toString() : clientId;
	}

	public void setClientId(String clientId) {
		this.clientId = clientId;
	}

	public String getText() {
		return text;
	}

	public void setText(String text) {
		this.text = text;
	}

	/** A hidden field is only a wish. */
	private UUID id() {
		try {
			return UUID.fromString(conversation);
		} catch (IllegalArgumentException | NullPointerException e) {
			throw Refused.notFound();
		}
	}
}
