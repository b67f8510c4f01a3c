package org.cmn.portal.events;

import java.util.List;

/** One page of the calendar; {@code page} counts from 1. */
public record EventList(long total, int page, int size, List<EventView> items) {

	public static final int SIZE = 20;
	public static final int LARGEST = 100;
	static final int LAST = 1_000_000;
}
