package org.cmn.portal.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.testkit.Code;
import org.junit.jupiter.api.Test;

/** What a body may be, before anybody reads it. */
class BodyShapeTest {

	record Part(String id, long before) {
	}

	record Sent(@JsonbProperty("title_fr") String titleFr, Boolean dryRun, Integer many, Long version, UUID member, LocalDate day, Instant at, List<Part> steps, List<String> words, Map<String, String> paces) {
	}

	record Crooked(Object anything, double share) {
	}

	@Test
	void a_name_that_means_nothing_is_told_wherever_it_stands_with_those_that_mean_something() {
		assertThat(wrong("{\"titleFr\":\"A\",\"dry_run\":true,\"steps\":[{\"id\":\"a\",\"before\":1},{\"id\":\"b\",\"before\":1,\"after\":2}]}"))
				.containsExactly("titleFr UNKNOWN_FIELD", "dry_run UNKNOWN_FIELD", "steps[1].after UNKNOWN_FIELD");
		assertThatThrownBy(() -> require("{\"" + "x".repeat(100) + "\":1}")).isInstanceOfSatisfying(Refused.class, refused -> {
			assertThat(refused.fields().getFirst().field()).hasSize(65);
			assertThat(Texts.in(Locale.ENGLISH).of(refused.fields().getFirst())).contains("title_fr, dryRun, many");
		});
		assertThatCode(() -> require("{\"title_fr\":\"A\",\"dryRun\":true,\"steps\":[{\"id\":null,\"before\":1}],\"paces\":{\"whatever the client says\":\"weekly\"}}")).as("control").doesNotThrowAnyException();
	}

	@Test
	void a_value_of_another_kind_is_told_by_its_field() {
		assertThat(wrong("{\"title_fr\":5,\"dryRun\":\"true\",\"many\":\"5\",\"version\":true,\"member\":\"nobody\",\"day\":\"2026-02-30\",\"at\":\"today\",\"steps\":{},\"words\":[\"a\",5],\"paces\":{\"news\":1}}"))
				.containsExactlyInAnyOrder("title_fr WRONG_TYPE", "dryRun WRONG_TYPE", "many WRONG_TYPE", "version WRONG_TYPE", "member WRONG_TYPE", "day WRONG_TYPE", "at WRONG_TYPE", "steps WRONG_TYPE", "words[1] WRONG_TYPE", "paces.news WRONG_TYPE");
		assertThat(wrong("{\"steps\":[5],\"words\":\"a\",\"paces\":[]}")).containsExactly("steps[0] WRONG_TYPE", "words WRONG_TYPE", "paces WRONG_TYPE");
		assertThatCode(() -> require("{\"title_fr\":\"5\",\"dryRun\":false,\"many\":5,\"version\":5,\"member\":\"%s\",\"day\":\"2026-02-28\",\"at\":\"2026-02-28T10:00:00Z\",\"words\":[\"a\",\"b\"],\"paces\":null}".formatted(UUID.randomUUID())))
				.as("control").doesNotThrowAnyException();
	}

	@Test
	void nothing_is_no_element_of_a_list() {
		assertThat(wrong("{\"words\":[\"a\",null],\"steps\":[null,{\"before\":1}]}")).containsExactly("words[1] WRONG_TYPE", "steps[0] WRONG_TYPE");
		assertThatThrownBy(() -> require("{\"words\":[null]}")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(Texts.in(Locale.ENGLISH).of(refused.fields().getFirst())).startsWith("A text belongs here"));
		assertThatThrownBy(() -> require("{\"steps\":[null]}")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(Texts.in(Locale.ENGLISH).of(refused.fields().getFirst())).startsWith("An object belongs here"));
		assertThatCode(() -> require("{\"words\":null,\"steps\":[]}")).as("control").doesNotThrowAnyException();
	}

	@Test
	void days_and_moments_are_of_years_with_four_digits() {
		for (var day : List.of("+999999999-12-31", "-999999999-01-01", "+10000-01-01", "0000-12-31")) {
			assertThat(wrong("{\"day\":\"" + day + "\"}")).as(day).containsExactly("day WRONG_TYPE");
		}
		for (var moment : List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+300000-01-01T00:00:00Z", "0000-12-31T00:00:00Z")) {
			assertThat(wrong("{\"at\":\"" + moment + "\"}")).as(moment).containsExactly("at WRONG_TYPE");
		}
		assertThatCode(() -> require("{\"day\":\"9999-12-31\",\"at\":\"0001-01-01T00:00:00Z\"}")).as("control").doesNotThrowAnyException();
	}

	@Test
	void a_number_is_taken_as_it_is_or_not_at_all() {
		assertThat(wrong("{\"many\":1.5,\"version\":0.1}")).containsExactly("many NOT_A_NUMBER", "version NOT_A_NUMBER");
		assertThat(wrong("{\"many\":4294967301,\"version\":9223372036854775808}")).containsExactly("many OUT_OF_BOUNDS", "version OUT_OF_BOUNDS");
		assertThat(wrong("{\"version\":1e999999999}")).containsExactly("version OUT_OF_BOUNDS");
		assertThat(wrong("{\"version\":1e-999999999}")).containsExactly("version NOT_A_NUMBER");
		assertThat(wrong("{\"steps\":[{\"id\":\"a\"},{\"before\":null},{\"before\":1.5}]}")).as("one that nothing can stand for is needed")
				.containsExactly("steps[0].before REQUIRED", "steps[1].before REQUIRED", "steps[2].before NOT_A_NUMBER");
		assertThatCode(() -> require("{\"many\":5.0,\"version\":9007199254740993}")).as("control").doesNotThrowAnyException();
	}

	@Test
	void what_is_no_object_cannot_be_read_and_many_wrong_fields_are_not_all_told() {
		for (var body : List.of("[]", "5", "null", "\"a\"")) {
			assertThatThrownBy(() -> require(body)).as(body).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.BODY_NOT_READABLE));
		}
		assertThat(wrong("{\"words\":[" + "1,".repeat(1_000) + "1]}")).hasSize(50);
	}

	@Test
	void every_kind_has_its_sentence_in_both_languages() {
		for (var kind : List.of("text", "number", "truth", "list", "object", "id", "day", "moment")) {
			assertThat(Texts.LANGUAGES.stream().map(language -> Texts.in(language).get(CommonReason.WRONG_TYPE.key(), kind)).distinct()).as(kind).hasSize(2);
		}
		assertThat(Texts.in(Locale.ENGLISH).get(CommonReason.WRONG_TYPE.key(), "truth")).startsWith("true or false belongs here");
	}

	/** A kind that nobody looks at is Yasson's to guess, and a number with a fraction becomes one without. */
	@Test
	void every_record_that_a_resource_takes_is_made_of_what_is_looked_at() {
		var bodies = Code.portal().stream().filter(type -> type.isAnnotatedWith(Path.class)).map(JavaClass::reflect).flatMap(type -> Stream.of(type.getDeclaredMethods()))
				.filter(BodyShapeTest::isAsked).flatMap(BodyShapeTest::bodies).distinct().toList();
		assertThat(bodies).as("control: bodies are found").hasSizeGreaterThan(20);
		assertThat(bodies).allSatisfy(body -> assertThat(BodyShape.isKnown(body)).as(body.getName()).isTrue());
		assertThat(BodyShape.isKnown(Crooked.class)).as("control").isFalse();
	}

	private static boolean isAsked(Method method) {
		return Stream.of(method.getAnnotations()).anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
	}

	private static Stream<Class<?>> bodies(Method method) {
		return Stream.of(method.getParameters()).filter(parameter -> parameter.getAnnotations().length == 0).<Class<?>>map(Parameter::getType).filter(Class::isRecord);
	}

	private static List<String> wrong(String json) {
		try {
			require(json);
		} catch (Refused refused) {
			return refused.fields().stream().map(field -> field.field() + " " + field.reason()).toList();
		}
		return List.of();
	}

	private static void require(String json) {
		try (var reader = JSON.createReader(new StringReader(json))) {
			JsonValue sent = reader.readValue();
			BodyShape.require(sent, Sent.class);
		}
	}
}
