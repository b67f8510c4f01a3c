package org.cmn.portal.library.api;

import java.util.List;
import java.util.Locale;

import org.cmn.portal.library.QueueCount;
import org.cmn.portal.library.QueueItem;
import org.cmn.portal.library.QueuePage;
import org.cmn.portal.platform.faces.Texts;

/** A queue of the workbench, with the items of one page where they were asked for. */
public record QueueJson(String code, String name, long count, List<Item> items) {

	/** @param open the page where it is handled; {@code edit} the page where it is changed, absent for none */
	public record Item(String id, String title, String detail, String open, String edit) {

		static Item of(QueueItem item, Locale locale) {
			return new Item(item.id(), item.title().in(locale), item.detail() == null ? null : item.detail().in(locale), item.open(), item.edit());
		}
	}

	static QueueJson of(QueueCount queue, Locale locale) {
		return new QueueJson(queue.code(), Texts.in(locale).get(queue.key()), queue.count(), null);
	}

	static QueueJson of(QueuePage page, Locale locale) {
		var queue = page.queue();
		return new QueueJson(queue.code(), Texts.in(locale).get(queue.key()), queue.count(), page.items().stream().map(item -> Item.of(item, locale)).toList());
	}
}
