package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ContentTest {

	private static final String TEXT = " Ligne 1\n\t• ça – 🙂 resource:x ";

	@Test
	void words_alone_are_sealed_as_they_always_were() {
		assertThat(written(TEXT)).isEqualTo(TEXT);
		assertThat(Content.of(TEXT)).isEqualTo(new Content(new PrivateText(TEXT), List.of(), null));
	}

	@Test
	void cards_and_words_come_back_as_they_were_in_their_order() {
		for (var text : List.of(TEXT, "")) {
			var content = new Content(new PrivateText(text), List.of(card("b"), card("a.1_x-y")), null);
			assertThat(Content.of(content.written())).isEqualTo(content);
		}
	}

	@Test
	void five_cards_with_the_longest_ids_fit() {
		var cards = IntStream.range(0, Draft.MOST_CARDS).mapToObj(n -> card(n + "x".repeat(63))).toList();

		assertThat(Content.of(new Content(new PrivateText("t"), cards, Long.MAX_VALUE).written()).cards()).isEqualTo(cards);
	}

	@Test
	void the_length_says_neither_which_cards_there_are_nor_how_many() {
		var longest = IntStream.range(0, Draft.MOST_CARDS).mapToObj(n -> card(n + "x".repeat(63))).toArray(CardReference[]::new);

		assertThat(written("", card("a")).length()).isEqualTo(written("", longest).length());
		assertThat(written("", card("a")).length()).as("control: words do show in it").isNotEqualTo(written("words", card("a")).length());
	}

	@Test
	void what_is_answered_comes_back_with_cards_and_without() {
		for (var cards : List.of(List.<CardReference>of(), List.of(card("reply"), card("b")))) {
			var content = new Content(new PrivateText(TEXT), cards, 17L);
			assertThat(Content.of(content.written())).isEqualTo(content);
			assertThat(content.written()).hasSameSizeAs(written(TEXT, card("a")));
		}
	}

	@Test
	void a_text_that_looks_like_a_head_stays_a_text() {
		var draft = Draft.of("\u0001resource:a" + " ".repeat(600) + "x", List.of(), "c");

		assertThat(Content.of(draft.content().written())).isEqualTo(draft.content());
		assertThat(draft.cards()).isEmpty();
		assertThat(Content.of("\u0001resource:a" + " ".repeat(600) + "x").cards()).as("control: the character would be taken for one").isNotEmpty();
	}

	private static String written(String text, CardReference... cards) {
		return new Content(new PrivateText(text), List.of(cards), null).written();
	}

	private static CardReference card(String id) {
		return new CardReference(CardReference.RESOURCE, id);
	}
}
