package org.cmn.portal.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a message says, in the form in which it is sealed: words alone as they are, and so every message from before there
 * were cards; cards, and which message it answers, in a head before the words. The head begins with a character that no text of ours can have, and is always
 * of the same length: how many cards there are and which, and what is answered, does not show in the length of what is sealed.
 */
record Content(PrivateText text, List<CardReference> cards, Long replyTo) {

	private static final String HEAD = "\u0001";
	private static final String REPLY = "reply:";
	/** In ASCII characters; five cards with the longest ids take 370, the longest number of a message 26. */
	private static final int HEAD_LENGTH = 512;

	String written() {
		if (cards.isEmpty() && replyTo == null) {
			return text.value();
		}
		var parts = Stream.concat(Stream.ofNullable(replyTo).map(seq -> REPLY + seq), cards.stream().map(CardReference::written));
		var head = HEAD + parts.collect(Collectors.joining(" "));
		return head + " ".repeat(HEAD_LENGTH - head.length()) + text.value();
	}

	static Content of(String written) {
		if (!written.startsWith(HEAD)) {
			return new Content(new PrivateText(written), List.of(), null);
		}
		var parts = written.substring(HEAD.length(), HEAD_LENGTH).strip().split(" ");
		var cards = Arrays.stream(parts).filter(part -> !part.startsWith(REPLY)).map(CardReference::read).toList();
		var replyTo = Arrays.stream(parts).filter(part -> part.startsWith(REPLY)).map(part -> Long.valueOf(part.substring(REPLY.length()))).findFirst().orElse(null);
		return new Content(new PrivateText(written.substring(HEAD_LENGTH)), cards, replyTo);
	}
}
