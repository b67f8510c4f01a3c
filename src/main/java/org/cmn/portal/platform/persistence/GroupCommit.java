package org.cmn.portal.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Small works of many callers, done by few of them for all: who finds a carrier's place free carries what waits, the
 * others wait. Alone a caller does its own work at once, without another thread; in a crowd one transaction and one way
 * to the disk serve many, and the database is not asked by more at a time than it has hands for. Known as group commit.
 *
 * @param <T> a work
 * @param <R> what comes of it
 */
public final class GroupCommit<T, R> {

	private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();
	private final Semaphore carriers;
	private final int most;
	private final Function<List<T>, List<Optional<R>>> carry;

	private static final class Waiting<T, R> {

		private final T work;
		private final Thread caller = Thread.currentThread();
		private volatile boolean taken;
		private volatile boolean done;
		private Optional<R> result = Optional.empty();

		private Waiting(T work) {
			this.work = work;
		}
	}

	/**
	 * @param carriers how many carry at the same time
	 * @param most     works in one go
	 * @param carry    does works in the order in which they came and answers one result for each, empty for what it left undone
	 */
	public GroupCommit(int carriers, int most, Function<List<T>, List<Optional<R>>> carry) {
		this.carriers = new Semaphore(carriers);
		this.most = most;
		this.carry = carry;
	}

	/**
	 * Waits until the work was done, by this caller or another one.
	 *
	 * @return empty when it was left undone, for whatever reason; then the caller has to do it alone, and finds the reason
	 */
	public Optional<R> give(T work) {
		var mine = new Waiting<T, R>(work);
		waiting.add(mine);
		var interrupted = false;
		while (!mine.done) {
			if (!mine.taken && carriers.tryAcquire()) {
				try {
					carry(next());
				} finally {
					carriers.release();
					wake(waiting.peek());
				}
			} else {
				LockSupport.park(this);
				// Noticed, and kept for the caller: what is on its way cannot be called back.
				interrupted |= Thread.interrupted();
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		return mine.result;
	}

	private List<Waiting<T, R>> next() {
		var next = new ArrayList<Waiting<T, R>>();
		while (next.size() < most) {
			var one = waiting.poll();
			if (one == null) {
				break;
			}
			one.taken = true;
			next.add(one);
		}
		return next;
	}

	private void carry(List<Waiting<T, R>> works) {
		if (works.isEmpty()) {
			return;
		}
		try {
			var results = carry.apply(works.stream().map(one -> one.work).toList());
			for (var i = 0; i < works.size(); i++) {
				works.get(i).result = results.get(i);
			}
		} finally {
			for (var one : works) {
				one.done = true;
				wake(one);
			}
		}
	}

	private static void wake(Waiting<?, ?> one) {
		if (one != null) {
			LockSupport.unpark(one.caller);
		}
	}
}
