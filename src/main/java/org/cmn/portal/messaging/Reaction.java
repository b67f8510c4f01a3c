package org.cmn.portal.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The few things that can be said of a message without writing one. */
public enum Reaction {
	THANKS("heart"), HELPFUL("star"), AGREE("check"), WILL_ANSWER("clock"), TELL_ME_MORE("help");

	private final String icon;

	Reaction(String icon) {
		this.icon = icon;
	}

	/** The drawing beside its words. */
	public String icon() {
		return icon;
	}

	/** Its name in the API and in what is sealed, e.g. {@code will-answer}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<Reaction> of(String code) {
		return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
	}
}
