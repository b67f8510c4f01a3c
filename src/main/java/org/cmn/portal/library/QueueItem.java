package org.cmn.portal.library;

import org.cmn.portal.platform.refusal.InWords;

/**
 * What waits in a {@link WorkQueue}.
 *
 * @param id      known to its queue
 * @param title   what it is about, in the reader's language where it has one
 * @param detail  why it waits; null for nothing
 * @param version goes up when it changes; null where nothing about it changes
 * @param open    the page where it is seen or handled, beginning with a slash
 * @param edit    the page where it is changed; null for none
 * @param leads   the page of what the detail names; null for none
 */
public record QueueItem(String id, InWords title, InWords detail, Long version, String open, String edit, String leads) {

	public QueueItem(String id, InWords title, InWords detail, Long version, String open, String edit) {
		this(id, title, detail, version, open, edit, null);
	}

	/** A resource that waits, with its summary for what is to be seen. */
	static QueueItem of(ResourceCard card) {
		return of(card, card::summary);
	}

	static QueueItem of(ResourceCard card, InWords detail) {
		return new QueueItem(card.id(), card::title, detail, card.version(), "/library/resource?id=" + card.id(), "/library/edit?id=" + card.id());
	}
}
