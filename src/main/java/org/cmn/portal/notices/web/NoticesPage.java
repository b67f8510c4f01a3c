package org.cmn.portal.notices.web;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.notices.NoticeBoard;
import org.cmn.portal.notices.NoticeCard;

/** The list behind the bell. */
@Named
@RequestScoped
public class NoticesPage {

	private static final String PAGE = "/notices/index?faces-redirect=true";

	@Inject
	private CurrentActor current;

	@Inject
	private NoticeBoard board;

	private List<NoticeCard> cards;
	private Long messages;

	public List<NoticeCard> getCards() {
		if (cards == null) {
			cards = board.list(current.get());
		}
		return cards;
	}

	public boolean isAnyUnread() {
		return getCards().stream().anyMatch(NoticeCard::unread);
	}

	/** Messages that the reader has not seen, for the line above the list. */
	public long getMessages() {
		if (messages == null) {
			messages = board.unread(current.get()).messages();
		}
		return messages;
	}

	public String read(UUID notice) {
		board.read(current.get(), notice);
		return PAGE;
	}

	public String readAll() {
		board.readAll(current.get());
		return PAGE;
	}
}
