package org.cmn.portal.library;

import java.io.Serializable;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import org.cmn.portal.links.LinkQueue;
import org.cmn.portal.links.Links;

/** How many links wait in each queue: several queues stand on the workbench, and one question answers them all. */
@TransactionScoped
class LinkCounts implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient Links links;

	private Map<LinkQueue, Long> counts;

	long of(LinkQueue queue) {
		if (counts == null) {
			counts = links.counts();
		}
		return counts.get(queue);
	}
}
