package org.cmn.portal.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Refused;

/** Everything that waits for a curator, in one place: the queues of all rooms. For everyone else there is nothing here. */
@ApplicationScoped
@Transactional
public class Workbench {

	@Inject
	private Curation curation;

	@Inject
	@Any
	private Instance<WorkQueue> queues;

	/** Every queue with its count, the empty ones too: an empty one is good news. */
	public List<QueueCount> counts(Actor actor) {
		actor.requireAny(Role.CURATOR);
		return queues.stream().sorted(Comparator.comparingInt(WorkQueue::place).thenComparing(WorkQueue::code)).map(Workbench::count).toList();
	}

	/** @param page from 1 */
	public QueuePage page(Actor actor, String code, int page, int size) {
		var queue = queue(actor, code);
		var number = Math.clamp(page, 1, QueuePage.LAST);
		var limit = Math.clamp(size, 1, QueuePage.LARGEST);
		return new QueuePage(count(queue), number, limit, queue.items(number, limit));
	}

	/**
	 * @param seen the version of the item that the curator saw; null when they did not say
	 * @throws Refused not-found for a queue or an item that is not there; no-longer-waits, changed-since-seen
	 */
	public void resolve(Actor actor, String code, String id, Long seen) {
		queue(actor, code).resolve(actor, id, seen);
	}

	/**
	 * Adds a resource that a curator makes of what waits in a queue: both happen, or neither.
	 *
	 * @param code null, or what is no queue, for a resource that is made of nothing that waits; so is the item
	 * @throws Refused as {@link Curation#add}
	 */
	public ResourceCard make(Actor actor, String code, String item, ResourceContent content, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		var card = curation.add(actor, null, content, status);
		if (item != null) {
			queues.stream().filter(queue -> queue.code().equals(code)).forEach(queue -> queue.made(actor, item));
		}
		return card;
	}

	/** Whether somebody has taken it off a queue that remembers it, and lately. */
	public Optional<QueueItem> lately(Actor actor, String code, String item) {
		return settled(actor, code, 1, QueuePage.LARGEST).items().stream().filter(one -> one.id().equals(item)).findFirst();
	}

	/** Publishes what waits in a queue that has such a button. Otherwise the same as {@link #resolve}. */
	public void publish(Actor actor, String code, String id, Long seen) {
		queue(actor, code).publish(actor, id, seen);
	}

	/** Takes {@link #publish} back. */
	public void unpublish(Actor actor, String code, String id) {
		queue(actor, code).unpublish(actor, id);
	}

	/** What was taken off a queue that remembers it, the newest first; its count counts these. */
	public QueuePage settled(Actor actor, String code, int page, int size) {
		var queue = queue(actor, code);
		var number = Math.clamp(page, 1, QueuePage.LAST);
		var limit = Math.clamp(size, 1, QueuePage.LARGEST);
		return new QueuePage(new QueueCount(code, queue.settledCount(), queue.resolves(), queue.publishes(), queue.remembers()), number, limit, queue.settled(number, limit));
	}

	public void reopen(Actor actor, String code, String id) {
		queue(actor, code).reopen(actor, id);
	}

	private WorkQueue queue(Actor actor, String code) {
		actor.requireAny(Role.CURATOR);
		return queues.stream().filter(queue -> queue.code().equals(code)).findFirst().orElseThrow(Refused::notFound);
	}

	private static QueueCount count(WorkQueue queue) {
		return new QueueCount(queue.code(), queue.count(), queue.resolves(), queue.publishes(), queue.remembers());
	}
}
