package org.cmn.portal.library;

import java.util.List;

import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Something that waits for a curator, one line of the {@link Workbench}. Any room may have some: the workbench finds them
 * all by itself, asks them in its own transaction, and only for curators. What they are called stands in the messages under
 * {@code library.queue.<code>}.
 */
public interface WorkQueue {

	/** Short, fit for an address: {@code suggested}. */
	String code();

	long count();

	/** @param page from 1 */
	List<QueueItem> items(int page, int size);

	/** Queues stand in the order of their places. */
	default int place() {
		return 100;
	}

	/** Whether {@link #resolve} does something here. */
	default boolean resolves() {
		return false;
	}

	/**
	 * Takes an item off the queue; what that means stands in the messages under {@code library.queue.<code>Done}.
	 *
	 * @param seen the {@link QueueItem#version} that the curator saw; null when they did not say
	 * @throws Refused no-longer-waits when somebody was quicker, changed-since-seen when it is not what they saw
	 */
	default void resolve(Actor actor, String id, Long seen) {
		throw Refused.notFound();
	}

	/** A new resource was made of an item, which no longer waits for that. Nothing happens to one that is gone or was dealt with meanwhile. */
	default void made(Actor actor, String id) {
	}

	/** Whether {@link #publish} does something here. */
	default boolean publishes() {
		return false;
	}

	/** The other way off the queue: it is good as it is, and published. Same words as for {@link #resolve}. */
	default void publish(Actor actor, String id, Long seen) {
		throw Refused.notFound();
	}

	/** Takes {@link #publish} back, unless something else was done since. */
	default void unpublish(Actor actor, String id) {
		throw Refused.notFound();
	}

	/** Whether what was taken off stays to be seen: {@link #settled}. */
	default boolean remembers() {
		return false;
	}

	/** What was taken off, the newest first. */
	default List<QueueItem> settled(int page, int size) {
		return List.of();
	}

	default long settledCount() {
		return 0;
	}

	/** Takes {@link #resolve} back, unless something else was done since. */
	default void reopen(Actor actor, String id) {
		throw Refused.notFound();
	}
}
