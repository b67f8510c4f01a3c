package org.cmn.portal.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to many resources at once. */
public enum BulkAction {
	ADD_TOPIC(Facet.TOPIC), REMOVE_TOPIC(Facet.TOPIC), SET_ORGANISATION(Facet.ORGANISATION), SET_KIND(Facet.KIND), PUBLISH(null), RETIRE(null);

	private final Facet facet;

	BulkAction(Facet facet) {
		this.facet = facet;
	}

	/** Of which vocabulary its value is; null when it needs none. */
	public Facet facet() {
		return facet;
	}

	/** As in the API, e.g. {@code add-topic}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<BulkAction> of(String code) {
		return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
	}
}
