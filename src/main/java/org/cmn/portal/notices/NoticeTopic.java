package org.cmn.portal.notices;

import java.util.Locale;
import java.util.Optional;

/** What a member chooses about: how soon mails of it come. */
public enum NoticeTopic {
	MESSAGES(Pace.AT_ONCE), QUESTIONS(Pace.AT_ONCE), EVENTS(Pace.AT_ONCE), LIBRARY(Pace.WEEKLY);

	private final Pace usual;

	NoticeTopic(Pace usual) {
		this.usual = usual;
	}

	/** Of whoever chose nothing. */
	Pace usual() {
		return usual;
	}

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
