package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

	@Test
	void four_thousand_characters_pass_and_one_more_is_refused_with_limit_and_length() {
		assertThat(Draft.of("🙂".repeat(4000), "a").text().value()).hasSize(8000);

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
		assertThat(Draft.of("half \ud83d.", "a").text().value()).isEqualTo("half .");
	}

	@Test
	void lines_marks_and_other_scripts_stay_as_they_were_written() {
		var text = "Ligne 1\n\n\t• ça – « d’accord » ᓄᓇᕗᑦ <b>&amp;";

		assertThat(Draft.of(text, "a").text().value()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "a b", "é", "../x", "a\n", "0123456789012345678901234567890123456789012345678901234567890123x"})
	void a_client_id_is_letters_digits_hyphens_and_underscores(String id) {
		assertThat(refused("text", id)).containsExactly("clientId client-id-not-usable []");
	}

	@Test
	void both_faults_are_named_at_once() {
		assertThat(refused("", null)).hasSize(2);
	}

	@Test
	void what_somebody_wrote_never_prints() {
		var text = new PrivateText("canary");

		assertThat(text).asString().doesNotContain("canary").contains("6");
		assertThat(new Message(UUID.randomUUID(), 1, UUID.randomUUID(), "c", text, Instant.EPOCH)).asString().doesNotContain("canary");
		assertThat(new MessageView(UUID.randomUUID(), 1, UUID.randomUUID(), "c", "canary", Instant.EPOCH, "", "")).asString().doesNotContain("canary");
		assertThat(Draft.of("canary", "c")).asString().doesNotContain("canary");
	}

	private static List<String> refused(String text, String clientId) {
		var refused = catchThrowableOfType(Refused.class, () -> Draft.of(text, clientId));
		return refused.fields().stream().map(field -> field.field() + " " + field.reason().code() + " " + field.arguments()).toList();
	}
}
