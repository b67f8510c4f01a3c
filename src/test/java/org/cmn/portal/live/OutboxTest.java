package org.cmn.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class OutboxTest {

	private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
	private final Deque<Runnable> onTheLine = new ArrayDeque<>();
	private final AtomicLong nanos = new AtomicLong();

	@Test
	void frames_leave_in_the_order_they_came() {
		var outbox = new Outbox(256, 1000, (frame, done) -> {
			sent.add(frame);
			done.run();
		}, nanos::get);
		outbox.offer("1");
		outbox.offer("2");
		outbox.offer("3");

		assertThat(sent).containsExactly("1", "2", "3");
		assertThat(outbox.stuckNanos()).isZero();
	}

	@Test
	void only_one_frame_is_on_the_line_at_a_time() {
		var outbox = slow(256, 1000);
		outbox.offer("1");
		outbox.offer("2");
		assertThat(sent).containsExactly("1");

		onTheLine.poll().run();
		assertThat(sent).containsExactly("1", "2");
	}

	@Test
	void a_reader_who_does_not_read_is_given_up_after_so_many_frames() {
		var outbox = slow(3, 1000);
		outbox.offer("on the line");

		assertThat(outbox.offer("1")).isTrue();
		assertThat(outbox.offer("2")).isTrue();
		assertThat(outbox.offer("3")).isTrue();
		assertThat(outbox.offer("4")).isFalse();
	}

	@Test
	void a_reader_who_does_not_read_is_given_up_after_so_many_bytes() {
		var outbox = slow(256, 10);
		outbox.offer("on line");

		assertThat(outbox.offer("é".repeat(5))).isTrue();
		assertThat(outbox.offer("!")).isFalse();
	}

	@Test
	void it_is_known_how_long_a_frame_is_on_the_line() {
		var outbox = slow(256, 1000);
		nanos.set(5);
		outbox.offer("1");
		nanos.set(12);

		assertThat(outbox.stuckNanos()).isEqualTo(7);
		onTheLine.poll().run();
		assertThat(outbox.stuckNanos()).isZero();
	}

	@Test
	void a_closed_outbox_sends_nothing_more_and_complains_no_more() {
		var outbox = slow(256, 1000);
		outbox.offer("1");
		outbox.offer("2");
		outbox.close();
		onTheLine.poll().run();

		assertThat(outbox.offer("3")).isTrue();
		assertThat(sent).containsExactly("1");
	}

	@Test
	void thousands_of_frames_do_not_pile_up_on_the_stack() {
		var outbox = slow(100_000, 10_000_000);
		for (var i = 0; i < 50_000; i++) {
			outbox.offer("frame");
		}
		while (!onTheLine.isEmpty()) {
			onTheLine.poll().run();
		}
		assertThat(sent).hasSize(50_000);
	}

	@Test
	void many_threads_lose_and_double_nothing() throws InterruptedException {
		var later = Executors.newFixedThreadPool(3);
		var outbox = new Outbox(100_000, 10_000_000, (frame, done) -> {
			sent.add(frame);
			if (frame.hashCode() % 2 == 0) {
				done.run();
			} else {
				later.execute(done);
			}
		}, nanos::get);
		var number = new AtomicInteger();
		try (var writers = Executors.newFixedThreadPool(4)) {
			for (var i = 0; i < 4; i++) {
				writers.execute(() -> {
					for (var n = 0; n < 5_000; n++) {
						outbox.offer("frame " + number.incrementAndGet());
					}
				});
			}
		}
		// Frames still on the line go on in the other pool: it ends when the last one has left.
		while (outbox.stuckNanos() != 0 || sent.size() < 20_000) {
			Thread.onSpinWait();
		}
		later.shutdown();
		assertThat(later.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		assertThat(sent).hasSize(20_000).doesNotHaveDuplicates();
	}

	/** A line that is done when the test says so. */
	private Outbox slow(int frames, int bytes) {
		return new Outbox(frames, bytes, (frame, done) -> {
			sent.add(frame);
			onTheLine.add(done);
		}, nanos::get);
	}
}
