package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.cmn.portal.platform.refusal.Checks;
import org.junit.jupiter.api.Test;

/** One sense of a term, as a curator or a program says it. */
class SynonymInputTest {

	@Test
	void what_no_search_could_find_is_refused() {
		assertThat(refusals("!!!", "urgent", null)).containsExactly("term NEVER_FOUND");
		assertThat(refusals("STAT", "urgent;?!", null)).containsExactly("equivalents NEVER_FOUND");
		assertThat(refusals("+1", "plus one", null)).as("control: a number is looked for").isEmpty();
		assertThat(refusals("É", "école", null)).as("control").isEmpty();
	}

	@Test
	void a_kind_is_one_of_the_list_or_what_a_file_had_brought() {
		assertThat(kinds("nope", null)).containsExactly("kind NO_SUCH_KIND");
		assertThat(kinds("nope", "nope")).as("from a file").isEmpty();
		assertThat(kinds(null, null)).as("control: none is a plain synonym").isEmpty();
		assertThat(kinds("brand-generic", null)).as("control").isEmpty();
	}

	private static List<String> kinds(String kind, String known) {
		var checks = new Checks();
		new SynonymInput("STAT", List.of("urgent"), kind, false, null).checked(checks).checkKind(known, checks);
		return said(checks);
	}

	private static List<String> refusals(String term, String equivalents, String kind) {
		var checks = new Checks();
		new SynonymInput(term, SynonymInput.split(equivalents), kind, false, null).checked(checks);
		return said(checks);
	}

	private static List<String> said(Checks checks) {
		return checks.refusals().stream().map(refusal -> refusal.field() + " " + refusal.reason()).toList();
	}
}
