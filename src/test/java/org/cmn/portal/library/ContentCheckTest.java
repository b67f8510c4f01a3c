package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {

	private static final Map<ResourceField, String> GOOD = Map.of(ResourceField.TITLE, "Title", ResourceField.URL, "https://example.org/");

	private final Checks checks = new Checks();

	@Test
	void the_starter_library_is_good_as_it_is() {
		assertThat(StarterLibrary.contents()).hasSize(140);
	}

	@Test
	void what_is_kept_is_canonical() {
		var content = check(ResourceContent.EMPTY.with(ResourceField.TITLE, "  Low\n back  pain ").with(ResourceField.URL, "HTTPS://Example.ORG/a").with(ResourceField.TOPICS, " sleep ; alcohol;;Sleep")
				.with(ResourceField.LANGUAGE, "FR, en").with(ResourceField.VERIFIED, "Oui"));

		assertThat(checks.refusals()).isEmpty();
		assertThat(content.get(ResourceField.TITLE)).isEqualTo("Low back pain");
		assertThat(content.get(ResourceField.URL)).isEqualTo("https://example.org/a");
		assertThat(content.codes(ResourceField.TOPICS)).containsExactly("alcohol", "sleep");
		assertThat(content.languages()).containsExactly("en", "fr");
		assertThat(content.is(ResourceField.VERIFIED)).isTrue();
		assertThat(content.is(ResourceField.REVIEWED)).isFalse();
	}

	@Test
	void checking_twice_changes_nothing() {
		StarterLibrary.contents().values().forEach(content -> assertThat(check(content)).isEqualTo(content));
	}

	@Test
	void every_wrong_field_is_named_at_once() {
		check(ResourceContent.EMPTY.with(ResourceField.URL, "javascript:alert(1)").with(ResourceField.KIND, "novel").with(ResourceField.PUBLISHED_YEAR, "soon").with(ResourceField.HOURS, "x".repeat(301)));

		assertThat(checks.refusals()).extracting(refusal -> refusal.field() + " " + refusal.reason())
				.containsExactlyInAnyOrder("title REQUIRED", "url NOT_AN_ADDRESS", "kind NOT_IN_VOCABULARY", "published_year NOT_A_YEAR", "hours TOO_LONG");
	}

	@ParameterizedTest
	@CsvSource({"TOPICS,alcohol;no-such-topic,NOT_IN_VOCABULARY", "PROFESSIONS,plumber,NOT_IN_VOCABULARY", "ORGANISATION,ahs,NOT_IN_VOCABULARY", "LANGUAGE,de,NOT_A_LANGUAGE",
			"PUBLISHED_YEAR,1899,NOT_A_YEAR", "PUBLISHED_YEAR,2028,NOT_A_YEAR", "PUBLISHED_YEAR,20 20,NOT_A_YEAR", "VERIFIED,perhaps,NOT_YES_OR_NO", "SUCCESSOR_OF,../x,NOT_A_RESOURCE_ID",
			"STEWARD,ahs,NOT_IN_VOCABULARY", "PLACES,alberta;atlantis,NOT_IN_VOCABULARY", "COUNTERPART,a b,NOT_A_RESOURCE_ID", "REVIEWED_AT,31/03/2026,NOT_A_DAY", "REVIEW_DUE,2026-02-30,NOT_A_DAY",
			"SESSION_ID,12345678,NOT_A_SESSION_ID", "SESSION_ID,1234567890,NOT_A_SESSION_ID", "CONFLICT_OF_INTEREST,maybe,NOT_YES_OR_NO"})
	void what_is_not_in_the_words_of_the_library_is_refused(ResourceField field, String value, LibraryReason reason) {
		check(new ResourceContent(GOOD).with(field, value));

		assertThat(checks.refusals()).extracting(refusal -> refusal.field() + " " + refusal.reason()).containsExactly(field.code() + " " + reason);
	}

	@ParameterizedTest
	@ValueSource(strings = {"1 Mainpro+ certified credit an hour", "Certifié Mainpro+", "non-certified until 2024, certified since"})
	void nothing_is_called_certified_without_a_session_id(String credits) {
		check(new ResourceContent(GOOD).with(ResourceField.CREDITS, credits));
		assertThat(checks.refusals()).extracting(refusal -> refusal.field() + " " + refusal.reason()).containsExactly("credits CERTIFIED_WITHOUT_SESSION");

		var good = new Checks();
		new ContentCheck(StarterLibrary.vocabulary(), 2026, good).check(new ResourceContent(GOOD).with(ResourceField.CREDITS, credits).with(ResourceField.SESSION_ID, "123456789"));
		assertThat(good.refusals()).as("control: with one it may").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"1 credit an hour, non-certified", "Non certifié", "not certified", "1 crédit l'heure"})
	void what_is_not_certified_may_say_so(String credits) {
		check(new ResourceContent(GOOD).with(ResourceField.CREDITS, credits));
		assertThat(checks.refusals()).isEmpty();
	}

	@Test
	void a_summary_may_be_a_long_passage() {
		check(new ResourceContent(GOOD).with(ResourceField.SUMMARY, "word ".repeat(4_000)));
		assertThat(checks.refusals()).isEmpty();
		check(new ResourceContent(GOOD).with(ResourceField.SUMMARY, "word ".repeat(7_000)));
		assertThat(checks.refusals()).as("control").hasSize(1);
	}

	@Test
	void no_interest_is_the_same_as_nothing_said() {
		assertThat(check(new ResourceContent(GOOD).with(ResourceField.CONFLICT_OF_INTEREST, "no"))).isEqualTo(check(new ResourceContent(GOOD)));
		assertThat(check(new ResourceContent(GOOD).with(ResourceField.CONFLICT_OF_INTEREST, "Oui")).is(ResourceField.CONFLICT_OF_INTEREST)).as("control").isTrue();
	}

	@Test
	void nothing_but_spaces_is_nothing() {
		check(new ResourceContent(GOOD).with(ResourceField.TITLE, " \t "));

		assertThat(checks.refusals()).extracting(refusal -> refusal.reason()).isEqualTo(List.of(CommonReason.REQUIRED));
	}

	@Test
	void a_given_name_is_refused_once_it_is_taken_and_none_is_not() {
		for (var given : java.util.Arrays.asList(null, "new", "a/b", "known")) {
			ResourceIds.check(given, known -> !known.equals("new"), checks);
		}

		assertThat(checks.refusals()).extracting(refusal -> (Object) refusal.reason()).as("what can be no name is not looked for").containsExactly(LibraryReason.NOT_A_RESOURCE_ID, LibraryReason.ID_TAKEN);
	}

	@Test
	void a_name_is_made_from_the_title_and_never_twice() {
		assertThat(ResourceIds.from("L'arthrose : où aller? (2e éd.)", id -> false)).isEqualTo("l-arthrose-ou-aller-2e-ed");
		assertThat(ResourceIds.from("Pain", List.of("pain", "pain-2")::contains)).isEqualTo("pain-3");
		assertThat(ResourceIds.from("???", id -> false)).isEqualTo("resource");
		assertThat(ResourceIds.from("Import!", id -> false)).as("what the portal's own addresses need").isEqualTo("import-2");
		ResourceIds.check("bulk", checks);
		ResourceIds.check("a/b", checks);
		ResourceIds.check("bulky", checks);
		assertThat(checks.refusals()).extracting(refusal -> refusal.reason()).containsExactly(LibraryReason.ID_RESERVED, LibraryReason.NOT_A_RESOURCE_ID);
		assertThat(ResourceIds.from("word ".repeat(60), id -> false)).hasSizeLessThanOrEqualTo(ResourceIds.LIMIT).matches(ResourceIds::isOne);
	}

	private ResourceContent check(ResourceContent given) {
		return new ContentCheck(StarterLibrary.vocabulary(), 2026, checks).check(given);
	}
}
