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

	/** Takes an item off the queue; what that means stands in the messages under {@code library.queue.<code>Done}. */
	default void resolve(Actor actor, String id) {
		throw Refused.notFound();
	}

	/** Takes {@link #resolve} back. */
	default void reopen(Actor actor, String id) {
		throw Refused.notFound();
	}
}
