package org.cmn.portal.library.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;

/** A word of a vocabulary as a program sends it. */
class WordNamesTest {

	@Test
	void a_name_that_means_nothing_is_refused_within_lists_too() {
		assertThatThrownBy(() -> read("{\"name_en\":\"A\",\"nameFr\":\"B\",\"former_names\":[{\"name_en\":\"C\",\"until\":\"2020\"}]}")).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.fields()).extracting(field -> field.field() + " " + field.reason()).containsExactly("nameFr NO_SUCH_WORD_FIELD", "former_names[0].until NO_SUCH_WORD_FIELD"));
	}

	@Test
	void what_the_portal_told_may_come_back_as_it_is() {
		assertThat(read("{\"list\":\"topic\",\"code\":\"pain\",\"name_en\":\"Pain\",\"name_fr\":\"Douleur\",\"position\":2,\"parent\":null,\"version\":3,\"uses\":7,\"predecessors\":[{\"code\":\"a\",\"what_en\":\"x\"}]}")).hasSize(9);
	}

	@Test
	void what_is_no_object_cannot_be_read() {
		assertThatThrownBy(() -> read("[]")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.BODY_NOT_READABLE));
	}

	private static JsonObject read(String json) {
		try (var reader = Json.createReader(new StringReader(json))) {
			return WordNames.checked(reader.readValue());
		}
	}
}
