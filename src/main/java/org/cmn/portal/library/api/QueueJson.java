package org.cmn.portal.library.api;

import java.util.List;
import java.util.Locale;

import org.cmn.portal.library.QueueCount;
import org.cmn.portal.library.QueueItem;
import org.cmn.portal.library.QueuePage;
import org.cmn.portal.platform.faces.Texts;

/** A queue of the workbench, with the items of one page where they were asked for. */
public record QueueJson(String code, String name, long count, List<Waiting> items) {

	/** @param version of the resource, absent for what is none; {@code open} the page where it is handled; {@code edit} the page where it is changed, absent for none */
	public record Waiting(String id, String title, String detail, Long version, String open, String edit) {

		static Waiting of(QueueItem item, Locale locale) {
			return new Waiting(item.id(), item.title().in(locale), item.detail() == null ? null : item.detail().in(locale), item.version(), item.open(), item.edit());
		}
	}

	static QueueJson of(QueueCount queue, Locale locale) {
		return new QueueJson(queue.code(), Texts.in(locale).get(queue.key()), queue.count(), null);
	}

	static QueueJson of(QueuePage page, Locale locale) {
		var queue = page.queue();
		return new QueueJson(queue.code(), Texts.in(locale).get(queue.key()), queue.count(), page.items().stream().map(item -> Waiting.of(item, locale)).toList());
	}
}
