package org.cmn.portal.library;

import org.cmn.portal.platform.refusal.InWords;

/**
 * What waits in a {@link WorkQueue}.
 *
 * @param id     known to its queue
 * @param title  what it is about, in the reader's language where it has one
 * @param detail why it waits; null for nothing
 * @param open   the page where it is seen or handled, beginning with a slash
 * @param edit   the page where it is changed; null for none
 */
public record QueueItem(String id, InWords title, InWords detail, String open, String edit) {

	/** A resource that waits, with its summary for what is to be seen. */
	static QueueItem of(ResourceCard card) {
		return new QueueItem(card.id(), card::title, card::summary, "/library/resource?id=" + card.id(), "/library/edit?id=" + card.id());
	}
}
