package org.cmn.portal.library;

import java.util.List;

/** A page of searches without a good result, the most urgent first; {@code page} counts from 1. */
public record AskedPage(long total, int page, int size, List<AskedCard> items) {

	static final int LARGEST = 100;
	static final int LAST = 1_000_000;
}
