package org.cmn.portal.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a message says, in the form in which it is sealed: words alone as they are, and so every message from before there
 * were cards; cards in a head before the words. The head begins with a character that no text of ours can have, and is always
 * of the same length: how many cards there are and which does not show in the length of what is sealed.
 */
record Content(PrivateText text, List<CardReference> cards) {

	private static final String HEAD = "\u0001";
	/** In ASCII characters; five cards with the longest ids take 370. */
	private static final int HEAD_LENGTH = 512;

	String written() {
		if (cards.isEmpty()) {
			return text.value();
		}
		var head = HEAD + cards.stream().map(CardReference::written).collect(Collectors.joining(" "));
		return head + " ".repeat(HEAD_LENGTH - head.length()) + text.value();
	}

	static Content of(String written) {
		if (!written.startsWith(HEAD)) {
			return new Content(new PrivateText(written), List.of());
		}
		var cards = Arrays.stream(written.substring(HEAD.length(), HEAD_LENGTH).strip().split(" ")).map(CardReference::read).toList();
		return new Content(new PrivateText(written.substring(HEAD_LENGTH)), cards);
	}
}
