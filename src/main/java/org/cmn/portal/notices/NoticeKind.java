package org.cmn.portal.notices;

import java.util.Locale;

/** What has happened, as far as a notice says it, and the page that shows it to whoever may see it. */
public enum NoticeKind {
	MESSAGES(NoticeTopic.MESSAGES, "/messages"),
	/** The reader is in a group now: a mentor and several mentees. */
	GROUP_JOINED(NoticeTopic.MESSAGES, "/messages"),
	/** A message was reported, and the reader coordinates. */
	MESSAGE_REPORTED(NoticeTopic.MESSAGES, "/mentoring/reports"),
	/** A question to the reader has waited two working days. */
	QUESTION_WAITS(NoticeTopic.QUESTIONS, "/messages/questions"),
	/** Somebody's question has waited five, and the reader coordinates. */
	QUESTION_OVERDUE(NoticeTopic.QUESTIONS, "/"),
	/** The other one of a question would give what came of it to the library, and waits for the reader's word. */
	PEARL_PROPOSED(NoticeTopic.QUESTIONS, "/messages/questions"),
	/** The other one has agreed to what the reader would give: the library has it. */
	PEARL_AGREED(NoticeTopic.QUESTIONS, "/messages/questions"),
	/** The reader's turn has come in the line of an event. */
	SEAT_FREE(NoticeTopic.EVENTS, "/events"),
	EVENT_CANCELLED(NoticeTopic.EVENTS, "/events"),
	/** Something new fits a search that the reader keeps. */
	SEARCH_NEWS(NoticeTopic.LIBRARY, "/shelf");

	private final NoticeTopic topic;
	private final String path;

	NoticeKind(NoticeTopic topic, String path) {
		this.topic = topic;
		this.path = path;
	}

	public NoticeTopic topic() {
		return topic;
	}

	public String path() {
		return path;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The sentence about so many of them. */
	String key() {
		return "notices.news." + code();
	}
}
