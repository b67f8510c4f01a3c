package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.cmn.portal.library.AskedStore.Count;
import org.cmn.portal.library.SearchTally.Asked;
import org.junit.jupiter.api.Test;

/** Counting what is asked. */
class SearchTallyTest {

	private final Map<Asked, Count> written = new HashMap<>();
	private boolean away;

	private final SearchTally tally = new SearchTally(new AskedLedger() {
		@Override
		void write(Map<Asked, Count> counts) {
			if (away) {
				throw new IllegalStateException("The database is away");
			}
			counts.forEach((asked, count) -> written.merge(asked, count, Count::and));
		}
	}, null);

	@Test
	void the_same_words_are_one_line_in_each_language_with_what_came_of_them() {
		tally.asked("Kratom", Locale.ENGLISH, 0, true);
		tally.asked("kratom ", Locale.ENGLISH, 3, false);
		tally.opened("Kratom", Locale.ENGLISH);
		tally.asked("kratom", Locale.CANADA_FRENCH, 2, true);

		tally.write();

		assertThat(written).containsOnly(Map.entry(new Asked("kratom", "en"), new Count(2, 1, 1, 1, 3, "Kratom")), Map.entry(new Asked("kratom", "fr"), new Count(1, 0, 0, 0, 2, "kratom")));
		tally.write();
		assertThat(written.get(new Asked("kratom", "en"))).as("written once").isEqualTo(new Count(2, 1, 1, 1, 3, "Kratom"));
	}

	@Test
	void who_is_asked_for_by_name_leaves_no_trace() {
		tally.asked("john smith", Locale.ENGLISH, 0, true);
		tally.asked("780 555 0134", Locale.ENGLISH, 0, true);
		tally.opened("jane@example.org", Locale.ENGLISH);
		tally.write();
		assertThat(written).isEmpty();
	}

	@Test
	void fewer_than_three_letters_and_digits_are_no_work_for_a_librarian() {
		tally.asked("a", Locale.ENGLISH, 0, true);
		tally.asked("OA", Locale.ENGLISH, 0, true);
		tally.opened("a", Locale.ENGLISH);
		tally.asked("OAT", Locale.ENGLISH, 0, true);
		tally.write();
		assertThat(written).as("control: three are").containsOnlyKeys(new Asked("oat", "en"));
	}

	@Test
	void a_pair_of_names_is_not_kept_for_what_merely_comes_closest() {
		tally.asked("Recovery Valley", Locale.ENGLISH, 3, false);
		tally.asked("Recovery Alberta", Locale.ENGLISH, 3, true);
		tally.write();
		assertThat(written).as("control: what fits is the library's own word").containsOnlyKeys(new Asked("recovery alberta", "en"));
	}

	@Test
	void what_could_not_be_written_waits_for_the_next_time() {
		tally.asked("kratom", Locale.ENGLISH, 0, true);
		away = true;
		assertThatThrownBy(tally::write).isInstanceOf(IllegalStateException.class);
		tally.asked("kratom", Locale.ENGLISH, 0, true);
		away = false;
		tally.write();
		assertThat(written).containsOnly(Map.entry(new Asked("kratom", "en"), new Count(2, 2, 0, 0, 0, "kratom")));
	}

	@Test
	void memory_does_not_grow_with_what_is_asked() {
		for (int i = 0; i < SearchTally.REMEMBERED + 100; i++) {
			tally.asked("x" + Integer.toString(i, 36), Locale.ENGLISH, 0, true);
		}
		tally.write();
		assertThat(written).hasSizeLessThanOrEqualTo(SearchTally.REMEMBERED);
		tally.asked("new", Locale.ENGLISH, 0, true);
		tally.write();
		assertThat(written).as("control: written down, there is room again").containsKey(new Asked("new", "en"));
	}
}
