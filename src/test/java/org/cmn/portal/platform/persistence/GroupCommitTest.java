package org.cmn.portal.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {

	private static final int CALLERS = 48;
	private static final int EACH = 300;

	/** How many carried at once, and how many works at most, while it was so. */
	private final AtomicInteger carrying = new AtomicInteger();
	private final AtomicInteger mostCarrying = new AtomicInteger();
	private final AtomicInteger longest = new AtomicInteger();

	private List<Optional<String>> carry(List<Integer> works) {
		mostCarrying.accumulateAndGet(carrying.incrementAndGet(), Math::max);
		longest.accumulateAndGet(works.size(), Math::max);
		try {
			Thread.yield();
			return works.stream().map(work -> work % 7 == 0 ? Optional.<String>empty() : Optional.of("did " + work)).toList();
		} finally {
			carrying.decrementAndGet();
		}
	}

	private static <R> List<R> all(List<Callable<R>> calls) throws Exception {
		try (var threads = Executors.newFixedThreadPool(calls.size())) {
			var results = new ArrayList<R>();
			for (Future<R> one : threads.invokeAll(calls)) {
				results.add(one.get());
			}
			return results;
		}
	}

	@Test
	void each_gets_what_came_of_its_own_work_and_no_more_carry_than_may() throws Exception {
		var group = new GroupCommit<Integer, String>(2, 5, this::carry);
		List<Callable<Boolean>> calls = IntStream.range(0, CALLERS).<Callable<Boolean>>mapToObj(caller -> () -> {
			for (var n = 0; n < EACH; n++) {
				var work = caller * EACH + n;
				assertEquals(work % 7 == 0 ? Optional.empty() : Optional.of("did " + work), group.give(work));
			}
			return true;
		}).toList();

		assertEquals(CALLERS, all(calls).size());
		assertTrue(mostCarrying.get() <= 2, "at once: " + mostCarrying);
		assertTrue(longest.get() <= 5, "in one go: " + longest);
	}

	@Test
	void what_comes_while_all_carry_is_carried_together() throws Exception {
		var begun = new CountDownLatch(1);
		var goOn = new CountDownLatch(1);
		var goes = Collections.synchronizedList(new ArrayList<List<Integer>>());
		var group = new GroupCommit<Integer, Integer>(1, 100, works -> {
			goes.add(works);
			begun.countDown();
			try {
				goOn.await();
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			return works.stream().map(Optional::of).toList();
		});
		List<Thread> crowd = new ArrayList<>();
		crowd.add(Thread.ofPlatform().start(() -> group.give(0)));
		begun.await();
		IntStream.rangeClosed(1, 9).forEach(work -> crowd.add(Thread.ofPlatform().start(() -> group.give(work))));
		while (crowd.stream().skip(1).anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
			Thread.onSpinWait();
		}
		goOn.countDown();
		for (var thread : crowd) {
			thread.join();
		}

		assertEquals(List.of(1, 9), goes.stream().map(List::size).toList());
		assertEquals(IntStream.rangeClosed(1, 9).boxed().toList(), goes.get(1).stream().sorted().toList());
	}

	@Test
	void who_carries_meets_the_fault_and_the_others_are_told_that_nothing_was_done() throws Exception {
		var group = new GroupCommit<Integer, Integer>(1, 10, works -> {
			throw new IllegalStateException("no database");
		});
		assertThrows(IllegalStateException.class, () -> group.give(1));
		assertThrows(IllegalStateException.class, () -> group.give(2), "and the next one finds the place free");
	}

	@Test
	void an_interruption_is_kept_for_the_caller_who_has_the_answer_all_the_same() {
		var group = new GroupCommit<Integer, Integer>(1, 10, works -> works.stream().map(Optional::of).toList());
		Thread.currentThread().interrupt();
		assertEquals(Optional.of(1), group.give(1));
		assertTrue(Thread.interrupted());
	}
}
