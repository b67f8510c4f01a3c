package org.cmn.portal.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class UsualAnswersTest {

	@Test
	void it_is_the_one_in_the_middle_and_of_two_the_later() {
		assertThat(UsualAnswers.usual(List.of(9, 0, 1))).contains(2);
		assertThat(UsualAnswers.usual(List.of(0, 0, 0, 40))).contains(1);
		assertThat(UsualAnswers.usual(List.of(0, 0, 2, 3))).contains(3);
	}

	@Test
	void from_fewer_than_three_answers_nothing_is_said() {
		assertThat(UsualAnswers.usual(List.of(0, 0))).isEmpty();
		assertThat(UsualAnswers.usual(List.of())).isEmpty();
	}
}
