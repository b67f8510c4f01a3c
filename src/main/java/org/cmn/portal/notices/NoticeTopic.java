package org.cmn.portal.notices;

import java.util.Locale;
import java.util.Optional;

/** What a member chooses about: how soon mails of it come. */
public enum NoticeTopic {
	MESSAGES, QUESTIONS, EVENTS;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<NoticeTopic> of(String code) {
		for (var topic : values()) {
			if (topic.code().equals(code)) {
				return Optional.of(topic);
			}
		}
		return Optional.empty();
	}
}
