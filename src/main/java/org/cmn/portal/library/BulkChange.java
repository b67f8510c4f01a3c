package org.cmn.portal.library;

import java.util.TreeSet;

/**
 * One change for many resources.
 *
 * @param value a code of the action's vocabulary; null for publishing and retiring
 */
public record BulkChange(BulkAction action, String value) {

	/** What a resource says after it. */
	ResourceContent content(ResourceContent before) {
		return switch (action) {
			case ADD_TOPIC, REMOVE_TOPIC -> before.with(ResourceField.TOPICS, topics(before));
			case SET_ORGANISATION -> before.with(ResourceField.ORGANISATION, value);
			case SET_KIND -> before.with(ResourceField.KIND, value);
			case PUBLISH, RETIRE -> before;
		};
	}

	ResourceStatus status(ResourceStatus before) {
		return switch (action) {
			case PUBLISH -> ResourceStatus.PUBLISHED;
			case RETIRE -> ResourceStatus.RETIRED;
			default -> before;
		};
	}

	/** Whether it would change anything about this resource. */
	boolean changes(ResourceCard card) {
		return status(card.status()) != card.status() || !content(card.content()).differences(card.content()).isEmpty();
	}

	private String topics(ResourceContent before) {
		var topics = new TreeSet<>(before.codes(ResourceField.TOPICS));
		if (action == BulkAction.ADD_TOPIC) {
			topics.add(value);
		} else {
			topics.remove(value);
		}
		return topics.isEmpty() ? null : String.join(";", topics);
	}
}
