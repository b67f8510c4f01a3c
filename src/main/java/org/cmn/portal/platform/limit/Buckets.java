package org.cmn.portal.platform.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A bucket for each who asks. Of very many those are forgotten who asked the longest ago, and begin anew. */
public final class Buckets<K> {

	private final Map<K, Bucket> buckets;

	/** @param remembered at most */
	public Buckets(int remembered) {
		buckets = new LinkedHashMap<>(64, 0.75f, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
				return size() > remembered;
			}
		};
	}

	/** @param full makes the one of who was not known */
	public synchronized Bucket of(K who, Supplier<Bucket> full) {
		return buckets.computeIfAbsent(who, key -> full.get());
	}

	synchronized int remembered() {
		return buckets.size();
	}
}
