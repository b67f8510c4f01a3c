package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ReactedTest {

	private final UUID ben = UUID.randomUUID();
	private final UUID amina = UUID.randomUUID();

	@Test
	void what_two_people_think_comes_back_in_its_order_and_its_length_says_nothing() {
		var all = Stream.of(ben, amina).flatMap(member -> Arrays.stream(Reaction.values()).map(reaction -> new Reacted(member, reaction))).toList();
		var one = List.of(new Reacted(amina, Reaction.THANKS));

		assertThat(Reacted.read(Reacted.written(all))).isEqualTo(all);
		assertThat(Reacted.written(one)).hasSameSizeAs(Reacted.written(all));
		assertThat(Reacted.written(List.of())).isNull();
		assertThat(one).asString().doesNotContain("THANKS", amina.toString());
	}

	@Test
	void what_a_later_version_knows_is_left_out() {
		assertThat(Reacted.read(ben + ":applause " + amina + ":agree ")).containsExactly(new Reacted(amina, Reaction.AGREE));
	}
}
