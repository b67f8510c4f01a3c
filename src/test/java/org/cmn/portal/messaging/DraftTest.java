package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

	@Test
	void four_thousand_characters_pass_and_one_more_is_refused_with_limit_and_length() {
		assertThat(Draft.of("🙂".repeat(4000), List.of(), "a").text().value()).hasSize(8000);

		var refused = refused("🙂".repeat(4001), "a").get(0);
		assertThat(refused).startsWith("text too-long").contains("[4000, 4001]");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "   \n\t ", "\u0000"})
	void nothing_is_not_a_message(String nothing) {
		assertThat(refused(nothing, "a").get(0)).startsWith("text required");
	}

	@Test
	void half_a_character_is_left_out_instead_of_coming_back_as_another_one() {
		assertThat(Draft.of("half \ud83d.", List.of(), "a").text().value()).isEqualTo("half .");
	}

	@Test
	void lines_marks_and_other_scripts_stay_as_they_were_written() {
		var text = "Ligne 1\n\n\t• ça – « d’accord » ᓄᓇᕗᑦ <b>&amp;";

		assertThat(Draft.of(text, List.of(), "a").text().value()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "a b", "é", "../x", "a\n", "0123456789012345678901234567890123456789012345678901234567890123x"})
	void a_client_id_is_letters_digits_hyphens_and_underscores(String id) {
		assertThat(refused("text", id)).containsExactly("clientId client-id-not-usable []");
	}

	@Test
	void a_draft_that_is_kept_names_its_own_field() {
		assertThat(unkept(null)).containsExactly("by REQUIRED");
		assertThat(unkept("a b")).containsExactly("by CLIENT_ID_NOT_USABLE");
		assertThat(unkept("x".repeat(65))).containsExactly("by TOO_LONG");
		assertThat(unkept("desk-1")).as("control").isEmpty();
	}

	private static List<String> unkept(String by) {
		try {
			Drafts.checked("hello", null, null, by);
		} catch (Refused refused) {
			return refused.fields().stream().map(field -> field.field() + " " + field.reason()).toList();
		}
		return List.of();
	}

	@Test
	void both_faults_are_named_at_once() {
		assertThat(refused("", null)).hasSize(2);
	}

	@Test
	void what_somebody_wrote_never_prints() {
		var text = new PrivateText("canary");

		assertThat(text).asString().doesNotContain("canary").contains("6");
		assertThat(new Message(UUID.randomUUID(), 1, UUID.randomUUID(), "c", text, List.of(), null, Instant.EPOCH, Afterwards.NOTHING)).asString().doesNotContain("canary");
		assertThat(new MessageView(UUID.randomUUID(), 1, UUID.randomUUID(), "c", "canary", List.of(), Instant.EPOCH, "", "", "", null, After.of(Afterwards.NOTHING, null))).asString().doesNotContain("canary");
		assertThat(Draft.of("canary", List.of(), "c")).asString().doesNotContain("canary");
		var card = card("canary");
		assertThat(Draft.of("", List.of(card), "c")).asString().doesNotContain("canary");
		assertThat(new Message(UUID.randomUUID(), 1, UUID.randomUUID(), "c", text, List.of(card), null, Instant.EPOCH, Afterwards.NOTHING)).asString().doesNotContain("canary");
		assertThat(new CardView("resource", "canary", false, "canary", "canary", "canary", "canary", false, false, null)).asString().doesNotContain("canary");
	}

	@Test
	void a_card_needs_no_words_and_words_need_no_card() {
		assertThat(Draft.of(" ", List.of(card("a")), "c").text().value()).isEmpty();
		assertThat(Draft.of("words", null, "c").cards()).isEmpty();
		assertThat(refused("", "c", List.of())).as("control: neither is nothing").containsExactly("text required []");
	}

	@Test
	void five_cards_pass_six_are_refused_and_the_same_twice_is_once() {
		var five = List.of(card("a"), card("b"), card("c"), card("d"), card("e"));
		var six = new ArrayList<>(five);
		six.add(card("a"));

		assertThat(Draft.of("", six, "c").cards()).isEqualTo(five);
		six.add(card("f"));
		assertThat(refused("", "c", six)).containsExactly("cards too-many-cards [5, 6]");
	}

	@Test
	void what_can_be_no_card_is_refused_before_anybody_is_asked() {
		for (var id : Arrays.asList(null, "", "a b", "../x", "a\u0001b", "é", "x".repeat(65))) {
			assertThat(refused("text", "c", List.of(card(id)))).containsExactly("cards card-not-found []");
		}
		assertThat(refused("text", "c", List.of(new CardReference("person", "a")))).containsExactly("cards card-not-found []");
		assertThat(refused("text", "c", Collections.singletonList(null))).containsExactly("cards card-not-found []");
	}

	private static CardReference card(String id) {
		return new CardReference(CardReference.RESOURCE, id);
	}

	private static List<String> refused(String text, String clientId) {
		return refused(text, clientId, List.of());
	}

	private static List<String> refused(String text, String clientId, List<CardReference> cards) {
		var refused = catchThrowableOfType(Refused.class, () -> Draft.of(text, cards, clientId));
		return refused.fields().stream().map(field -> field.field() + " " + field.reason().code() + " " + field.arguments()).toList();
	}
}
