package org.cmn.portal.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/** Published, and the day has come on which they should be read again: the longest due first. */
@ApplicationScoped
class ReviewDueQueue implements WorkQueue {

	private static final ZoneId UTC = ZoneId.of("UTC");

	@Inject
	private ReviewStore store;

	@Inject
	private Waiting waiting;

	@Inject
	private Curation curation;

	@Inject
	private Zones zones;

	@Inject
	private Clock clock;

	@Override
	public String code() {
		return "due";
	}

	@Override
	public int place() {
		return 45;
	}

	@Override
	public long count() {
		return store.due(today());
	}

	@Override
	public List<QueueItem> items(int page, int size) {
		return store.due(today(), (page - 1) * size, size).stream().map(card -> QueueItem.of(card,
				locale -> Texts.in(locale).get("library.queue.dueSince", inWords(card.content().day(ResourceField.REVIEW_DUE), locale)))).toList();
	}

	@Override
	public boolean resolves() {
		return true;
	}

	/** Whoever takes it off says that they have read it. */
	@Override
	public void resolve(Actor actor, String id, Long seen) {
		waiting.hold(id, seen, resource -> resource.status() == ResourceStatus.PUBLISHED && isDue(resource));
		curation.reviewed(actor, id);
	}

	@Override
	public void reopen(Actor actor, String id) {
		waiting.putBack(actor, id, Deed.REVIEWED, ResourceStatus.PUBLISHED);
	}

	private boolean isDue(Resource resource) {
		var due = resource.content().day(ResourceField.REVIEW_DUE);
		return due != null && !due.isAfter(today());
	}

	/** A day begins in UTC: a queue has no reader of its own, and nothing is due to the hour. */
	private LocalDate today() {
		return zones.local(clock.instant(), UTC).toLocalDate();
	}

	private String inWords(LocalDate day, Locale locale) {
		return zones.format(day.atStartOfDay().toInstant(ZoneOffset.UTC), UTC, locale, Style.SHORT_DATE);
	}
}
