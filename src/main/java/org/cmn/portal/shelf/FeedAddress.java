package org.cmn.portal.shelf;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import org.cmn.portal.library.LibraryQuery;
import org.cmn.portal.library.SearchAddress;

/** Where a search can be had as a feed: {@code /feeds/{key}/library.atom?q=…}, with the parameters of the library's page. */
public final class FeedAddress {

	public static final String ROOT = "/feeds";
	private static final String FILE = "/library.atom";
	private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{43})" + Pattern.quote(FILE));

	private FeedAddress() {
	}

	/** @param base of the portal, without a trailing slash */
	public static String of(URI base, String secret, LibraryQuery query) {
		var parameters = SearchAddress.ended(SearchAddress.of(query).base().substring(SearchAddress.PATH.length()));
		return base + ROOT + "/" + secret + FILE + (parameters.isEmpty() ? "" : "?" + parameters);
	}

	/** The key in what stands behind {@link #ROOT}; empty for whatever cannot be one. */
	public static Optional<String> secret(String path) {
		var found = PATH.matcher(path == null ? "" : path);
		return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
	}
}
