package org.cmn.portal.messaging.web;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.Block;
import org.cmn.portal.messaging.Blocking;

/** On the page of a conversation: whether messages are taken there, and the buttons that change it. */
@Named
@RequestScoped
public class TalkBlock {

	@Inject
	private CurrentActor current;

	@Inject
	private Blocking blocking;

	@Inject
	private Talk talk;

	private Block block;

	public String block() {
		blocking.block(current.get(), shown());
		return again();
	}

	public String unblock() {
		blocking.unblock(current.get(), shown());
		return again();
	}

	public Block getState() {
		if (block == null) {
			block = blocking.of(current.get(), shown());
		}
		return block;
	}

	private String again() {
		return "/messages/index.xhtml?faces-redirect=true&conversation=" + shown();
	}

	private UUID shown() {
		return talk.getCard().id();
	}
}
