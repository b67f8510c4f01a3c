package org.cmn.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.UUID;

import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

	@ParameterizedTest
	@ValueSource(strings = {"", " ", "{", "[]", "\"text\"", "12", "null", "{} {}", "{\"type\":}", "\ufeff{}"})
	void what_is_no_object_is_refused(String text) {
		assertThat(refused(() -> Frames.parse(text))).isEqualTo("frame-not-readable [frame]");
	}

	@Test
	void a_binary_message_is_refused() {
		assertThat(refused(() -> Frames.parse(null))).isEqualTo("frame-not-readable [frame]");
	}

	@Test
	void an_abyss_of_brackets_is_refused_and_not_fallen_into() {
		assertThat(refused(() -> Frames.parse("{\"a\":" + "[".repeat(16_000)))).isEqualTo("frame-not-readable [frame]");
	}

	@Test
	void a_frame_that_says_the_same_name_twice_is_refused_and_not_half_read() {
		assertThat(refused(() -> Frames.parse("{\"text\":\"first\",\"text\":\"last\"}"))).isEqualTo("key-twice [text]");
		assertThat(Frames.parse("{\"text\":\"text\",\"cards\":[{\"id\":\"a\"},{\"id\":\"b\"}]}")).as("control: once in each object").hasSize(2);
	}

	@Test
	void brackets_and_quotes_inside_a_text_are_text() {
		var frame = Frames.parse("{\"text\":\"" + "[{".repeat(50) + "\\\\\\\" }\"}");

		assertThat(Frames.text(frame, "text")).endsWith("[{\\\" }");
	}

	@Test
	void parts_are_read_by_their_type() {
		var id = UUID.randomUUID();
		var frame = Frames.parse("{\"type\":\"seen\",\"conversation\":\"" + id + "\",\"upTo\":7}");

		assertThat(Frames.text(frame, "type")).isEqualTo("seen");
		assertThat(Frames.id(frame, "conversation")).isEqualTo(id);
		assertThat(Frames.number(frame, "upTo")).isEqualTo(7);
		assertThat(refused(() -> Frames.text(frame, "upTo"))).isEqualTo("frame-not-readable [upTo]");
		assertThat(refused(() -> Frames.id(frame, "type"))).isEqualTo("frame-not-readable [type]");
		assertThat(refused(() -> Frames.text(frame, "missing"))).isEqualTo("frame-not-readable [missing]");
	}

	@ParameterizedTest
	@ValueSource(strings = {"-1", "1.5", "1e3", "1e999999999", "9999999999999999", "\"7\"", "true", "null"})
	void only_whole_numbers_that_fit_are_numbers(String value) {
		var frame = Frames.parse("{\"upTo\":" + value + "}");

		assertThat(refused(() -> Frames.number(frame, "upTo"))).isEqualTo("frame-not-readable [upTo]");
	}

	@Test
	void an_error_names_the_frame_it_answers_and_nothing_else_of_it() {
		var frame = Frames.parse("{\"type\":\"send\",\"clientId\":\"c1\",\"conversation\":\"x\",\"text\":\"canary\"}");
		var error = Frames.error(new Refused(LiveReason.FRAME_TYPE_UNKNOWN), frame, Locale.CANADA_FRENCH);

		assertThat(error.getString("clientId")).isEqualTo("c1");
		assertThat(error.getString("reason")).isEqualTo("frame-type-unknown");
		assertThat(error.getString("detail")).contains("trame");
		assertThat(error.toString()).doesNotContain("canary");
	}

	@Test
	void an_error_does_not_give_long_things_back() {
		var frame = Frames.parse("{\"clientId\":\"" + "x".repeat(65) + "\"}");

		assertThat(Frames.error(new Refused(LiveReason.FRAME_TYPE_UNKNOWN), frame, Locale.ENGLISH)).doesNotContainKey("clientId");
	}

	private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		var refused = catchThrowableOfType(Refused.class, call);
		return refused.reason().code() + " " + refused.arguments();
	}
}
