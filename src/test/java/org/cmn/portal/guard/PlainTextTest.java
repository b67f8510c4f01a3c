package org.cmn.portal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However it was typed: what was found is told by where it stands in the text as it was given. */
class PlainTextTest {

	@ParameterizedTest
	@ValueSource(strings = {"12345-6789", "12345\u20116789", "12345\u20136789", "12345\u00a06789", "\uff11\uff12\uff13\uff14\uff15\uff0d\uff16\uff17\uff18\uff19", "123\u200b45-6789", "12345 \u2014 6789",
			"\u0661\u0662\u0663\u0664\u0665-\u0666\u0667\u0668\u0669", "\ud835\udfcf\ud835\udfd0\ud835\udfd1\ud835\udfd2\ud835\udfd3-6789"})
	void a_number_is_found_with_any_digits_dashes_and_blanks(String number) {
		assertThat(words("Her PHN is " + number + ", thanks")).containsExactly(number);
	}

	@Test
	void accents_may_be_apart() {
		var text = Normalizer.normalize("Née à Saint-Paul le 3 février 1984, le patient Côté va mieux", Normalizer.Form.NFD);
		assertThat(words(text)).containsExactly(Normalizer.normalize("3 février 1984", Normalizer.Form.NFD), Normalizer.normalize("Côté", Normalizer.Form.NFD));
	}

	@Test
	void letters_of_two_units_before_it_do_not_move_it() {
		assertThat(words("\ud83d\ude00\ud83d\ude00 œ call her at 780-555-0123 \ud83d\ude00")).containsExactly("780-555-0123");
	}

	@Test
	void a_line_may_break_within_and_an_empty_line_ends_everything() {
		assertThat(words("DOB:\n1975-03-12")).containsExactly("1975-03-12");
		assertThat(words("the patient\n\nTremblay is the pharmacy we use")).isEmpty();
	}

	@Test
	void addresses_of_pages_are_not_read() {
		assertThat(words("see https://example.org/780-555-0123/karen@gmail.com and doi 10.1503/123456789")).isEmpty();
	}

	@Test
	void lines_of_services_are_nobodys_own() {
		assertThat(words("Her way in is 403-944-4488")).isNotEmpty();
		assertThat(Guard.standard().look("Her way in is 403-944-4488", Locale.ENGLISH, Set.of("4039444488"))).isEmpty();
	}

	private static List<String> words(String text) {
		return Guard.standard().look(text, Locale.ENGLISH).stream().map(found -> text.substring(found.from(), found.to())).toList();
	}
}
