package org.cmn.portal.messaging.web;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;
import org.cmn.portal.messaging.CardReference;
import org.cmn.portal.messaging.ConversationCard;
import org.cmn.portal.messaging.Messaging;

/** On the page of a resource or an event: takes it along into one of the reader's conversations. Nothing is sent by that. */
@Named
@ViewScoped
public class SendOn implements Serializable {

	/** Under which the next page finds what was taken along: not in its address, which others may write down. */
	static final String TAKEN = "card";

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Messaging messaging;

	@Inject
	private transient Mentorships mentorships;

	private List<Choice> choices;

	/** @param mentor whether the only other one is the reader's mentor; several are told apart by name */
	public record Choice(UUID conversation, String name, boolean mentor) implements Serializable {
	}

	/** The open conversations by name, the same as long as the page is shown: a button leads where it says. */
	public List<Choice> getChoices() {
		if (choices == null) {
			var open = messaging.conversations(current.get()).stream().filter(ConversationCard::open).toList();
			var mentors = open.size() == 1 ? mentors() : Set.<UUID>of();
			choices = open.stream().map(card -> new Choice(card.id(), card.title(), card.group() == null && card.people().stream().anyMatch(person -> mentors.contains(person.id()))))
					.sorted(Comparator.comparing(Choice::name)).toList();
		}
		return choices;
	}

	private Set<UUID> mentors() {
		var me = current.get().memberId();
		return mentorships.list(current.get()).stream().filter(Pair::open).filter(pair -> pair.mentee().id().equals(me)).map(pair -> pair.mentor().id()).collect(Collectors.toSet());
	}

	/** The only one there is; null where there are none or several. */
	public Choice getOnly() {
		return getChoices().size() == 1 ? getChoices().get(0) : null;
	}

	public String to(UUID conversation, String kind, String id) {
		FacesContext.getCurrentInstance().getExternalContext().getFlash().put(TAKEN, new CardReference(kind, id).written());
		return "/messages/index.xhtml?faces-redirect=true&conversation=" + conversation;
	}
}
