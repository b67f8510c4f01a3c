package org.cmn.portal.library;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.platform.faces.Texts;

/** Sent to review: they wait for somebody else to read them, so nothing here is done with one key. */
@ApplicationScoped
class InReviewQueue implements WorkQueue {

	@Inject
	private ReviewStore store;

	@Inject
	private Members members;

	@Inject
	private Waiting waiting;

	@Override
	public String code() {
		return "review";
	}

	@Override
	public int place() {
		return 40;
	}

	@Override
	public long count() {
		return store.inReview();
	}

	@Override
	public List<QueueItem> items(int page, int size) {
		var sent = store.inReview((page - 1) * size, size);
		var names = members.names(sent.stream().map(Resource::sentBy).filter(Objects::nonNull).collect(Collectors.toSet()));
		return sent.stream().map(resource -> item(ResourceCard.of(resource), resource.sentBy() == null ? null : names.get(resource.sentBy()))).toList();
	}

	@Override
	public boolean resolves() {
		return true;
	}

	/** Publishes it; where the network wants a second person, whoever sent it is refused. */
	@Override
	public void resolve(Actor actor, String id, Long seen) {
		waiting.become(actor, id, seen, resource -> resource.status() == ResourceStatus.IN_REVIEW, ResourceStatus.PUBLISHED);
	}

	@Override
	public void reopen(Actor actor, String id) {
		waiting.putBack(actor, id, Deed.PUBLISHED, ResourceStatus.IN_REVIEW);
	}

	private static QueueItem item(ResourceCard card, String by) {
		return QueueItem.of(card, by == null ? card::summary : locale -> Texts.in(locale).get("library.queue.reviewSentBy", by));
	}
}
