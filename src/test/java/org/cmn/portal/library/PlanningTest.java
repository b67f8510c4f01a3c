package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmn.portal.library.ImportFile.Format;
import org.cmn.portal.library.ResourceImport.Plan;
import org.junit.jupiter.api.Test;

/** What a file will do, before anything is written. */
class PlanningTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

	@Test
	void the_counterpart_need_be_named_in_one_of_the_two_rows_only() {
		var plans = plans(false, "id,title,url,counterpart", "en,Pain,https://example.org/en,", "fr,Douleur,https://example.org/fr,en");

		assertThat(counterpart(plans, "en")).isEqualTo("fr");
		assertThat(counterpart(plans, "fr")).isEqualTo("en");
		assertThat(refusals(plans)).isEmpty();
	}

	@Test
	void the_same_address_twice_is_said_to_be_that_and_the_same_id_that() {
		assertThat(twins("title,url", "One,https://example.org/one", "Uno,https://www.example.org/one/")).containsExactly("url ADDRESS_TWICE");
		assertThat(twins("id,title,url", "a,One,https://example.org/one", "a,Two,https://example.org/two")).containsExactly("id ID_TWICE");
		assertThat(twins("title,url", "One,https://example.org/one", "Two,https://example.org/two")).as("control").isEmpty();
	}

	private static List<String> twins(String... lines) {
		var rows = rows(lines);
		var plans = new LinkedHashMap<String, Plan>();
		var planning = new Planning(SecondPersonTest.curator(UUID.randomUUID()), vocabulary(), TODAY, ResourceStatus.PUBLISHED, new SecondPerson(false), id -> false, rows);
		rows.forEach(row -> planning.plan(row, row.get("id").isBlank() ? DuplicateKey.of(row.get("url")) : row.get("id"), null, plans));
		return rows.stream().flatMap(row -> row.checks().refusals().stream()).map(refusal -> refusal.field() + " " + refusal.reason()).toList();
	}

	@Test
	void a_counterpart_must_exist_be_another_one_and_be_nobody_else_s() {
		assertThat(refusals(plans(false, "id,title,url,counterpart", "a,A,https://example.org/a,nothing"))).containsExactly("counterpart NO_SUCH_RESOURCE");
		assertThat(refusals(plans(false, "id,title,url,counterpart", "a,A,https://example.org/a,a"))).containsExactly("counterpart ITS_OWN_COUNTERPART");
		assertThat(refusals(plans(false, "id,title,url,counterpart", "a,A,https://example.org/a,known", "b,B,https://example.org/b,known"))).containsExactly("counterpart COUNTERPART_TWICE");
		assertThat(refusals(plans(false, "id,title,url,counterpart", "a,A,https://example.org/a,b", "b,B,https://example.org/b,known"))).containsExactly("counterpart COUNTERPART_TWICE");
		assertThat(refusals(plans(false, "id,title,url,counterpart", "a,A,https://example.org/a,b", "b,B,javascript:x,"))).containsExactly("counterpart COUNTERPART_REFUSED", "url NOT_AN_ADDRESS");
		assertThat(refusals(plans(false, "id,title,url,counterpart", "a,A,https://example.org/a,known"))).as("control").isEmpty();
	}

	@Test
	void what_is_published_has_a_day_of_its_next_review_by_its_kind() {
		var plans = plans(false, "id,title,url,kind,status,review_due", "a,A,https://example.org/a,help-line,published,", "b,B,https://example.org/b,report,published,2026-06-30",
				"c,C,https://example.org/c,,published,", "d,D,https://example.org/d,,draft,");

		assertThat(plans.values()).extracting(plan -> plan.content().get(ResourceField.REVIEW_DUE)).containsExactly("2026-09-01", "2026-06-30", "2027-03-01", null);
	}

	@Test
	void the_same_file_again_changes_nothing_though_it_has_no_day_of_review() {
		var first = plans(false, "id,title,url,review_due", "a,A,https://example.org/a,").get("a");
		var stored = new Resource("a", first.content(), Instant.EPOCH);
		stored.become(first.status(), null, Instant.EPOCH);

		assertThat(again(stored, TODAY.plusDays(40), "A").deed()).isEqualTo(ImportDeed.UNCHANGED);
		assertThat(again(stored, TODAY.plusDays(40), "Another").deed()).as("control").isEqualTo(ImportDeed.UPDATED);
	}

	@Test
	void no_file_goes_around_the_second_person() {
		var lines = new String[] {"id,title,url,status", "a,A,https://example.org/a,published", "b,B,https://example.org/b,in_review", "c,C,https://example.org/c,"};

		assertThat(refusals(plans(true, lines))).containsExactly("status SECOND_PERSON_NEEDED", "status SECOND_PERSON_NEEDED");
		assertThat(refusals(plans(false, lines))).as("control: where it is not wanted").isEmpty();
	}

	@Test
	void what_a_line_would_do_is_told_with_what_the_portal_adds_to_it() {
		var change = plans(false, "id,title,url,status", "a,A,https://example.org/a,published").get("a").change();

		assertThat(change.deed()).isEqualTo(ImportDeed.CREATED);
		assertThat(change.before()).isEqualTo(ResourceContent.EMPTY);
		assertThat(change.after().get(ResourceField.REVIEW_DUE)).isEqualTo("2027-03-01");
	}

	private static Plan again(Resource stored, LocalDate today, String title) {
		var rows = rows("id,title,url,review_due", "a," + title + ",https://example.org/a,");
		var plans = new LinkedHashMap<String, Plan>();
		new Planning(SecondPersonTest.curator(UUID.randomUUID()), vocabulary(), today, ResourceStatus.PUBLISHED, new SecondPerson(false), id -> false, rows).plan(rows.get(0), "a", stored, plans);
		return plans.get("a");
	}

	private static Map<String, Plan> plans(boolean secondPerson, String... lines) {
		var rows = rows(lines);
		var plans = new LinkedHashMap<String, Plan>();
		var planning = new Planning(SecondPersonTest.curator(UUID.randomUUID()), vocabulary(), TODAY, ResourceStatus.PUBLISHED, new SecondPerson(secondPerson), id -> false, rows);
		rows.forEach(row -> planning.plan(row, row.get("id"), null, plans));
		Neighbours.check(plans, ids -> ids.contains("known") ? Set.of("known") : Set.of());
		return plans;
	}

	/** With the months that the migration gives the help line and the report. */
	private static Vocabulary vocabulary() {
		return new Vocabulary(Arrays.stream(Facet.values()).collect(Collectors.toMap(facet -> facet, facet -> StarterLibrary.vocabulary().list(facet).stream()
				.map(term -> new Term(term.code(), term.nameEn(), term.nameFr(), null, List.of(), Map.of("help-line", 6, "report", 24).get(term.code()))).toList())));
	}

	private static List<ImportRow> rows(String... lines) {
		var columns = Stream.concat(Stream.of("id", "status"), Arrays.stream(ResourceField.values()).map(ResourceField::code)).toList();
		return ImportRows.read(new ImportFile(Format.CSV, String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), columns, List.of()).all();
	}

	private static String counterpart(Map<String, Plan> plans, String id) {
		return plans.get(id).content().get(ResourceField.COUNTERPART);
	}

	private static List<String> refusals(Map<String, Plan> plans) {
		return plans.values().stream().flatMap(plan -> plan.row().checks().refusals().stream()).map(refusal -> refusal.field() + " " + refusal.reason()).sorted().toList();
	}
}
