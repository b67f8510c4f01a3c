package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.library.api.ResourceJson;
import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;

/** A resource as a program sends it. */
class JsonFieldsTest {

	@Test
	void a_name_that_means_nothing_is_refused_so_that_nothing_is_lost() {
		assertThatThrownBy(() -> JsonFields.content(read("{\"title\":\"A\",\"titleFr\":\"B\",\"organization\":\"AHS\"}"))).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.fields()).extracting(field -> field.field() + " " + field.reason()).containsExactly("titleFr NO_SUCH_FIELD", "organization NO_SUCH_FIELD"));
	}

	@Test
	void what_the_portal_told_may_come_back_as_it_is() {
		var content = JsonFields.content(read("{\"id\":\"a\",\"title\":\"A\",\"topics\":[\"pain\",\"sleep\"],\"verified\":true,\"status\":\"draft\",\"version\":3,\"superseded_by\":[],\"changed_at\":\"2026-01-01T00:00:00Z\",\"score\":1.5,\"health\":{},\"highlight\":null}"));
		assertThat(List.of(content.get(ResourceField.TITLE), content.get(ResourceField.TOPICS), content.get(ResourceField.VERIFIED))).containsExactly("A", "pain;sleep", "true");
	}

	@Test
	void a_number_is_no_text_and_a_version_no_fraction() {
		assertThatThrownBy(() -> JsonFields.content(read("{\"title\":5,\"summary\":true,\"topics\":[7],\"published_year\":2020,\"verified\":true}"))).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.fields()).extracting(field -> field.field() + " " + field.reason()).containsExactly("title WRONG_TYPE", "summary WRONG_TYPE", "topics WRONG_TYPE"));
		assertThatThrownBy(() -> JsonFields.content(read("{\"conflict_of_interest\":1,\"title\":1}"))).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.fields()).extracting(field -> field.field() + " " + field.arguments()).containsExactlyInAnyOrder("conflict_of_interest [truth]", "title [text]"));
		for (var version : List.of("1.5", "\"1\"", "true", "9223372036854775808")) {
			assertThatThrownBy(() -> JsonFields.whole("version", read("{\"version\":" + version + "}").get("version"))).as(version).isInstanceOf(Refused.class);
		}
		assertThat(JsonFields.whole("version", read("{\"version\":3}").get("version"))).as("control").isEqualTo(3);
	}

	/** A name that only answers have, and that nobody told the reading of it, would make every answer unfit to come back. */
	@Test
	void each_name_that_an_answer_has_may_come_back() {
		var names = Arrays.stream(ResourceJson.class.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()))
				.map(field -> field.isAnnotationPresent(JsonbProperty.class) ? field.getAnnotation(JsonbProperty.class).value() : field.getName()).toList();
		assertThat(names).as("control: names are read as they are written").contains("title_fr", "used_in_conversations", "health");
		var all = Json.createObjectBuilder();
		names.forEach(name -> all.addNull(name));
		assertThatCode(() -> JsonFields.content(all.build())).doesNotThrowAnyException();
	}

	private static JsonObject read(String json) {
		try (var reader = Json.createReader(new StringReader(json))) {
			return reader.readObject();
		}
	}
}
