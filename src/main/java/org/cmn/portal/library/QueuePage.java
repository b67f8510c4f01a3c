package org.cmn.portal.library;

import java.util.List;

/** A page of one queue; {@code page} counts from 1. */
public record QueuePage(QueueCount queue, int page, int size, List<QueueItem> items) {

	static final int LARGEST = 100;
	static final int LAST = 100_000;
}
