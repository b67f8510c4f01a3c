package org.cmn.portal.shelf;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.library.Lookup;
import org.cmn.portal.library.QueueItem;
import org.cmn.portal.library.WorkQueue;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.Refused;

/** Links that members say are dead: one line a resource, with how many said so, never who. */
@ApplicationScoped
class DeadLinkQueue implements WorkQueue {

	@Inject
	private ShelfStore store;

	@Inject
	private Lookup lookup;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	@Override
	public String code() {
		return "reported";
	}

	@Override
	public int place() {
		return 20;
	}

	@Override
	public long count() {
		return store.reported();
	}

	@Override
	public List<QueueItem> items(int page, int size) {
		return store.reported((page - 1) * size, size).stream().map(row -> item((String) row[0], (Long) row[1])).toList();
	}

	private QueueItem item(String resource, long times) {
		var notes = store.openReports(resource).stream().map(LinkReport::note).filter(Objects::nonNull).distinct().toList();
		var card = lookup.any(resource);
		return new QueueItem(resource, locale -> card.map(one -> one.title(locale)).orElse(resource),
				locale -> said(Texts.in(locale), times, notes), null, "/library/resource?id=" + resource, "/library/edit?id=" + resource);
	}

	private static String said(Texts texts, long times, List<String> notes) {
		var quoted = notes.stream().map(note -> texts.get("shelf.queue.quote", note)).collect(Collectors.joining(", "));
		return texts.get("shelf.queue.reportedBy", times) + (quoted.isEmpty() ? "" : " " + texts.get("shelf.queue.notes", quoted));
	}

	@Override
	public boolean resolves() {
		return true;
	}

	@Override
	public void resolve(Actor actor, String resource, Long seen) {
		actor.requireAny(Role.CURATOR);
		var reports = store.openReports(resource);
		if (reports.isEmpty()) {
			throw new Refused(LibraryReason.NO_LONGER_WAITS);
		}
		var now = clock.instant();
		reports.forEach(report -> report.settle(now));
		audit.record(actor, "report.settled", "resource:" + resource);
	}

	@Override
	public void reopen(Actor actor, String resource) {
		actor.requireAny(Role.CURATOR);
		var reports = store.lastSettled(resource);
		if (reports.isEmpty()) {
			throw Refused.notFound();
		}
		reports.forEach(report -> report.settle(null));
		audit.record(actor, "report.reopened", "resource:" + resource);
	}
}
