package org.cmn.portal.library;

import java.util.List;

import jakarta.inject.Inject;
import org.cmn.portal.links.LinkQueue;
import org.cmn.portal.platform.faces.Texts;

/** Published resources whose link needs somebody, as they wait on the workbench; all that can be done stands on the page of links. */
abstract class LinkWorkQueue implements WorkQueue {

	@Inject
	private LinkCounts counts;

	@Inject
	private LinkCare care;

	@Inject
	Waiting waiting;

	abstract LinkQueue queue();

	@Override
	public String code() {
		return queue().code();
	}

	@Override
	public long count() {
		return counts.of(queue());
	}

	@Override
	public List<QueueItem> items(int page, int size) {
		return care.waiting(queue(), page, size).items().stream().map(LinkWorkQueue::item).toList();
	}

	private static QueueItem item(LinkCare.Case one) {
		return QueueItem.of(one.card(), locale -> Texts.in(locale).of(one.health().state()) + " · " + (one.health().movedTo() == null ? one.health().address() : one.health().movedTo()));
	}

	@Override
	public boolean resolves() {
		return true;
	}

	/** Whether it is published and its link still needs somebody in this way. */
	boolean waits(Resource resource) {
		return resource.status() == ResourceStatus.PUBLISHED && queue().holds(care.health(ResourceCard.of(resource)).state());
	}
}
