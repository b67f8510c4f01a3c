package org.cmn.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditsTest {

	@Test
	void each_slip_counts_one_and_so_does_a_swap_of_neighbours() {
		assertThat(Edits.between("naloxone", "naloxone")).isZero();
		assertThat(Edits.between("naloxon", "naloxone")).isEqualTo(1);
		assertThat(Edits.between("naloxome", "naloxone")).isEqualTo(1);
		assertThat(Edits.between("nalxoone", "naloxone")).isEqualTo(1);
		assertThat(Edits.between("buprenorfine", "buprenorphine")).isEqualTo(2);
	}

	@Test
	void the_first_letter_costs_double() {
		assertThat(Edits.between("maloxone", "naloxone")).isEqualTo(2);
		assertThat(Edits.between("", "a")).isEqualTo(2);
	}
}
