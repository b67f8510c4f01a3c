package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.cmn.portal.library.ImportFile.Format;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.testkit.HandClock;
import org.junit.jupiter.api.Test;

/** Files of synonyms: the list's own, and plain dictionaries. */
class SynonymImportTest {

	private static final ImportOptions REAL = new ImportOptions(false, false, ResourceStatus.PUBLISHED);

	private final List<SynonymEntry> kept = new ArrayList<>();

	private final SynonymStore store = new SynonymStore() {
		@Override
		List<SynonymEntry> all() {
			return List.copyOf(kept);
		}

		@Override
		void add(SynonymEntry synonym) {
			kept.add(synonym);
		}
	};

	private final LibraryStore library = new LibraryStore() {
		@Override
		void forget() {
		}
	};

	private final SynonymImport imports = new SynonymImport(store, library, new HandClock(Instant.EPOCH));

	@Test
	void a_plain_dictionary_is_taken_with_all_the_senses_of_a_term_and_twice_changes_nothing() {
		var file = csv("term,meaning", "MS,multiple sclerosis", "MS,morphine sulfate", "-thalassemia,alpha thalassemia", "HIT,hit");

		assertThat(counts(imports.run(file, REAL))).containsExactly(3, 0, 1);
		assertThat(said()).containsExactly("MS=multiple sclerosis", "MS=morphine sulfate", "-thalassemia=alpha thalassemia");
		assertThat(counts(imports.run(file, REAL))).containsExactly(0, 0, 4);
	}

	@Test
	void a_plain_dictionary_takes_nothing_away_from_what_a_curator_wrote() {
		imports.run(csv("term,equivalents,kind,capitals_only,note", "PT,physiotherapist;physiotherapy,abbreviation,yes,may mean patient"), REAL);

		imports.run(csv("term,meaning", "PT,Physiotherapy", "PT,prothrombin time"), REAL);

		assertThat(said()).containsExactly("PT=physiotherapist;physiotherapy", "PT=prothrombin time");
		assertThat(kept.get(0).input()).isEqualTo(new SynonymInput("PT", List.of("physiotherapist", "physiotherapy"), "abbreviation", true, "may mean patient"));
		imports.run(csv("term,equivalents", "PT,physio"), REAL);
		assertThat(said()).as("control: of two senses neither is changed").hasSize(3);
	}

	@Test
	void the_lists_own_file_changes_a_term_in_the_columns_that_it_has() {
		imports.run(csv("term,equivalents,note", "bup,buprenorphine,short"), REAL);

		assertThat(counts(imports.run(csv("term,equivalents", "bup,buprenorphine;Subutex"), REAL))).containsExactly(0, 1, 0);

		assertThat(said()).containsExactly("bup=buprenorphine;Subutex");
		assertThat(kept.get(0).input().note()).isEqualTo("short");
	}

	@Test
	void what_is_exported_comes_in_again_without_a_change() {
		imports.run(csv("term,equivalents,kind,capitals_only,note", "MED,morphine dose,abbreviation,yes,\"=HYPERLINK(\"\"x\"\")\"", "+1,plus one,,,", "'-a,b,,,"), REAL);

		var file = SynonymFile.of(kept.stream().map(SynonymEntry::card).toList());

		assertThat(file).as("no cell is a formula").doesNotContainPattern("(^|,|\\n)\"?[=+@-]");
		assertThat(counts(imports.run(new ImportFile(Format.CSV, file.getBytes(StandardCharsets.UTF_8)), REAL))).containsExactly(0, 0, 3);
		kept.remove(0);
		assertThat(imports.run(new ImportFile(Format.CSV, file.getBytes(StandardCharsets.UTF_8)), REAL).created()).as("control").isEqualTo(1);
	}

	@Test
	void a_dry_run_and_bad_lines_write_nothing() {
		var file = csv("term,meaning", "a,b", ",c", "d,");

		assertThat(imports.run(file, REAL).refused()).extracting(ImportReport.Line::line).containsExactly(3, 4);
		assertThat(imports.run(csv("term,meaning", "a,b"), new ImportOptions(true, false, ResourceStatus.PUBLISHED)).created()).isEqualTo(1);
		assertThat(kept).isEmpty();
		assertThatThrownBy(() -> imports.run(csv("term,sense", "a,b"), REAL)).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.fields()).extracting(field -> field.reason()).containsExactly(LibraryReason.COLUMN_MISSING));
		imports.run(file, new ImportOptions(false, true, ResourceStatus.PUBLISHED));
		assertThat(said()).as("control: told to, it takes the good line").containsExactly("a=b");
	}

	@Test
	void a_mistyped_kind_is_refused_with_its_line_and_what_it_is_like() {
		var report = imports.run(csv("term,equivalents,kind", "a,b,broader", "c,d,braoder", "e,f,Synonyms"), REAL);

		assertThat(report.done()).isFalse();
		assertThat(report.refused()).containsExactly(new ImportReport.Line(3, "kind", LibraryReason.KIND_MISTYPED, List.of("braoder", "broader")),
				new ImportReport.Line(4, "kind", LibraryReason.KIND_MISTYPED, List.of("Synonyms", "synonym")));
		assertThat(imports.run(csv("term,equivalents,kind,note", "a,b,broader,", "c,d,slang,", "e,f,,braoder"), REAL).created())
				.as("control: a word of the file's own, no word, and the same word in another column").isEqualTo(3);
	}

	@Test
	void a_term_that_means_only_itself_is_told_to_whoever_types_it() {
		var checks = new Checks();
		new SynonymInput("HIT", List.of("hit"), null, false, null).checked(checks);
		new SynonymInput(" ", List.of(), null, false, null).checked(checks);
		assertThat(checks.refusals()).extracting(refusal -> refusal.reason()).containsExactly(LibraryReason.MEANS_ITSELF, CommonReason.REQUIRED, CommonReason.REQUIRED);
	}

	private List<String> said() {
		return kept.stream().map(one -> one.term() + "=" + one.equivalents()).toList();
	}

	private static List<Integer> counts(ImportReport report) {
		assertThat(report.refused()).isEmpty();
		return List.of(report.created(), report.updated(), report.unchanged());
	}

	private static ImportFile csv(String header, String... lines) {
		return new ImportFile(Format.CSV, (header + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
	}
}
