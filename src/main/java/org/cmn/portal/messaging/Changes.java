package org.cmn.portal.messaging;

import java.util.List;

/**
 * What changed in a conversation after a change.
 *
 * @param messages each as it is now, in the order of its latest change
 * @param upTo     the change up to which these are all
 * @param isCut    whether there may be more
 */
public record Changes(List<Message> messages, long upTo, boolean isCut) {

	/** Nothing of it is missing. */
	static Changes all(List<Message> messages, long upTo) {
		return new Changes(messages, upTo, false);
	}

	/** The first of them. */
	public Changes cut(int size) {
		return size >= messages.size() ? this : new Changes(messages.subList(0, size), messages.get(size - 1).after().changed(), true);
	}
}
