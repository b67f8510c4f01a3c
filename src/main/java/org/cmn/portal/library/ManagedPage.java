package org.cmn.portal.library;

import java.util.List;

/** A page of the curator's list, the last changed first; {@code page} counts from 1. */
public record ManagedPage(long total, int page, int size, List<ResourceCard> items) {

	static final int LARGEST = 100;
	static final int LAST = 1_000_000;
}
