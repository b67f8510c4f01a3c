package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import org.cmn.portal.live.Live;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.time.Zones;
import org.junit.jupiter.api.Test;

class MessageDeliveryTest {

	private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

	private final UUID conversation = UUID.randomUUID();
	private final UUID ben = UUID.randomUUID();
	private final UUID amina = UUID.randomUUID();
	private final Actor reader = new Actor(amina, "Amina", Set.of(), Locale.ENGLISH, ZoneId.of("America/Edmonton"));
	private final List<Long> told = Collections.synchronizedList(new ArrayList<>());
	private final MessageDelivery delivery = new MessageDelivery(new Listening(), new Shapes(new Zones(), null, null), new Stored(), null);

	@Test
	void messages_are_told_in_the_order_of_the_conversation() {
		hear(1, 2, 3);

		assertThat(told).containsExactly(1L, 2L, 3L);
	}

	@Test
	void a_commit_that_is_heard_of_late_is_fetched_first_and_not_told_twice() {
		hear(1, 4, 2, 3, 5);

		assertThat(told).containsExactly(1L, 2L, 3L, 4L, 5L);
	}

	@Test
	void a_node_that_begins_to_listen_tells_what_it_hears() {
		hear(41, 42);

		assertThat(told).containsExactly(41L, 42L);
	}

	@Test
	void the_first_two_in_the_wrong_order_are_both_told() {
		hear(42, 41, 43);

		assertThat(told).containsExactly(42L, 41L, 43L);
	}

	@Test
	void many_threads_at_once_tell_each_message_once_and_in_order() {
		hear(1);
		try (var threads = Executors.newFixedThreadPool(8)) {
			LongStream.rangeClosed(2, 400).forEach(seq -> threads.execute(() -> hear(seq)));
		}
		assertThat(told).isSorted().doesNotHaveDuplicates().hasSize(400);
	}

	private void hear(long... numbers) {
		for (var seq : numbers) {
			delivery.deliver(new MessageSent(message(seq), Set.of(ben, amina)));
		}
	}

	private Message message(long seq) {
		return new Message(conversation, seq, ben, "c" + seq, new PrivateText("text"), List.of(), null, Instant.EPOCH, Afterwards.NOTHING);
	}

	/** Hears for Amina what is pushed. */
	private final class Listening extends Live {
		@Override
		public void push(Collection<UUID> members, Function<Actor, String> frame) {
			var seq = SEQ.matcher(frame.apply(reader));
			assertThat(seq.find()).isTrue();
			told.add(Long.valueOf(seq.group(1)));
		}
	}

	/** What the database would answer: all in between. */
	private final class Stored extends Messaging {
		@Override
		List<Message> between(UUID id, UUID participant, long after, long before) {
			return LongStream.range(after + 1, before).mapToObj(MessageDeliveryTest.this::message).toList();
		}

		@Override
		Set<UUID> hearers(Message message) {
			return Set.of(ben, amina);
		}
	}
}
