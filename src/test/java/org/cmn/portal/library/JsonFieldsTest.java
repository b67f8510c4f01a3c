package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;
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

	private static JsonObject read(String json) {
		try (var reader = Json.createReader(new StringReader(json))) {
			return reader.readObject();
		}
	}
}
