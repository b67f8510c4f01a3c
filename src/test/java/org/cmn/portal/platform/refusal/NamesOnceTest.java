package org.cmn.portal.platform.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesOnceTest {

	@ParameterizedTest
	@ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"b\":[{\"a\":{},\"c\":2,\"a\":null}]}", "{\"a\":{\"b\":1},\"\\u0061\":2}"})
	void a_name_that_stands_twice_in_one_object_is_named(String text) {
		assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
			assertThat(refused.reason()).isEqualTo(CommonReason.KEY_TWICE);
			assertThat(refused.arguments()).containsExactly("a");
		});
	}

	@Test
	void a_long_name_is_not_said_to_its_end() {
		var name = "n".repeat(100_000);
		assertThatThrownBy(() -> read("{\"" + name + "\":1,\"" + name + "\":2}"))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.arguments().get(0).toString()).hasSize(65));
	}

	@ParameterizedTest
	@ValueSource(strings = {"{\"a\":{\"a\":{\"a\":1}}}", "[{\"a\":1},{\"a\":2}]", "{\"a\":\"a\",\"A\":\"a\"}", "[]", "7"})
	void the_same_name_in_another_object_is_another_name(String text) {
		assertThatCode(() -> read(text)).doesNotThrowAnyException();
	}

	private static void read(String text) {
		try (var parser = Json.createParser(new StringReader(text))) {
			NamesOnce.require(parser);
		}
	}
}
