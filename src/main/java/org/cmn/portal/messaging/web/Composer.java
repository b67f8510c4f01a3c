package org.cmn.portal.messaging.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.CardReference;
import org.cmn.portal.messaging.CardView;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.Shapes;
import org.cmn.portal.platform.refusal.Ids;
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
	private Shapes shapes;

	@Inject
	@Param
	private String conversation;

	/** Chosen beside the text, without a script. */
	@Inject
	@Param
	private String guardReason;

	private String clientId;
	private String text;
	private String cards;
	private List<CardView> chosen;

	public String send() {
		messaging.send(current.get(), Ids.of(conversation), text, references(), clientId, guardReason);
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

	/** {@code resource:one event:another}; at first what was taken along from a resource's or an event's page. */
	public String getCards() {
		if (cards == null) {
			cards = (String) FacesContext.getCurrentInstance().getExternalContext().getFlash().getOrDefault(SendOn.TAKEN, "");
		}
		return cards;
	}

	public void setCards(String cards) {
		this.cards = cards;
	}

	/** What is attached, as the reader sees it; what has left the library meanwhile is not attached. */
	public List<CardView> getChosen() {
		if (chosen == null) {
			chosen = shapes.cards(references(), current.get()).stream().filter(card -> !card.gone()).toList();
		}
		return chosen;
	}

	private List<CardReference> references() {
		return Arrays.stream(getCards().split(" ")).filter(one -> !one.isEmpty()).distinct().map(CardReference::read).toList();
	}
}
