package org.cmn.portal.library;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cmn.portal.library.LibraryQuery.Order;
import org.cmn.portal.search.SearchQuery;

/**
 * A search as an address that can be kept and shared. Whatever an old or mistyped address says is taken as far as it makes
 * sense: nobody is sent away for it.
 */
public final class SearchAddress {

	public static final String PATH = "/library?";
	private static final int LAST_PAGE = SearchQuery.MAX_WINDOW / LibraryQuery.PAGE_SIZE;

	private final LibraryQuery query;

	private SearchAddress(LibraryQuery query) {
		this.query = query;
	}

	public static SearchAddress of(LibraryQuery query) {
		return new SearchAddress(query);
	}

	public static LibraryQuery read(Map<String, String[]> parameters) {
		var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
		for (var facet : Facet.FOR_READERS) {
			var values = new LinkedHashSet<>(Arrays.asList(parameters.getOrDefault(facet.code(), new String[0])));
			values.removeIf(String::isBlank);
			chosen.put(facet, values);
		}
		var sort = first(parameters, "sort").toUpperCase(Locale.ROOT);
		var order = Arrays.stream(Order.values()).filter(known -> known.name().equals(sort)).findFirst().orElse(Order.RELEVANCE);
		return new LibraryQuery(first(parameters, "q").strip(), chosen, order, page(first(parameters, "page")), LibraryQuery.PAGE_SIZE, !"false".equals(first(parameters, "synonyms")));
	}

	/** The search that an address of the library asks for; whatever stands before the question mark does not matter. */
	public static LibraryQuery read(String address) {
		var parameters = new LinkedHashMap<String, List<String>>();
		for (var pair : address.substring(address.indexOf('?') + 1).split("&")) {
			var cut = pair.indexOf('=');
			if (cut > 0) {
				parameters.computeIfAbsent(decoded(pair.substring(0, cut)), name -> new ArrayList<>()).add(decoded(pair.substring(cut + 1)));
			}
		}
		var arrays = new LinkedHashMap<String, String[]>();
		parameters.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
		return read(arrays);
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			return text;
		}
	}

	private static String first(Map<String, String[]> parameters, String name) {
		var values = parameters.get(name);
		return values == null || values.length == 0 ? "" : values[0];
	}

	private static int page(String text) {
		return text.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(text), 1, LAST_PAGE) : 1;
	}

	/** Everything but the page, ready for it to be added. */
	public String base() {
		return link(query.chosen(), query.synonyms());
	}

	/** As it is kept and sent: it ends where it ends. */
	public String whole() {
		return ended(base());
	}

	/** Without the end to which a page would be added. */
	public static String ended(String address) {
		return address.replaceFirst("[?&]+$", "");
	}

	public String withoutSynonyms() {
		return link(query.chosen(), false);
	}

	public String withSynonyms() {
		return link(query.chosen(), true);
	}

	public String without(Facet facet, String value) {
		var fewer = new EnumMap<Facet, Set<String>>(Facet.class);
		query.chosen().forEach((known, values) -> {
			var kept = new LinkedHashSet<>(values);
			kept.removeIf(one -> known == facet && one.equals(value));
			fewer.put(known, kept);
		});
		return link(fewer, query.synonyms());
	}

	public String withoutChoices() {
		return link(Map.of(), query.synonyms());
	}

	private String link(Map<Facet, Set<String>> chosen, boolean synonyms) {
		var link = new StringBuilder(PATH);
		if (query.text() != null && !query.text().isEmpty()) {
			add(link, "q", query.text());
		}
		chosen.forEach((facet, values) -> values.forEach(value -> add(link, facet.code(), value)));
		if (query.order() != Order.RELEVANCE) {
			add(link, "sort", query.order().name().toLowerCase(Locale.ROOT));
		}
		if (!synonyms) {
			add(link, "synonyms", "false");
		}
		return link.toString();
	}

	private static void add(StringBuilder link, String name, String value) {
		link.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&');
	}
}
