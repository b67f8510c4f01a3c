package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words in which resources are described, as of one moment. */
public final class Vocabulary {

	private final Map<Facet, Map<String, Term>> terms;

	Vocabulary(Map<Facet, List<Term>> lists) {
		terms = lists.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, list -> byCode(list.getValue())));
	}

	private static Map<String, Term> byCode(Collection<Term> list) {
		return list.stream().collect(Collectors.toMap(Term::code, term -> term, (a, b) -> a, LinkedHashMap::new));
	}

	/** The same with more organisations, by short and full name. */
	Vocabulary withOrganisations(Map<String, String> names) {
		var lists = new EnumMap<Facet, List<Term>>(Facet.class);
		terms.forEach((facet, known) -> lists.put(facet, new ArrayList<>(known.values())));
		names.forEach((code, name) -> lists.computeIfAbsent(Facet.ORGANISATION, facet -> new ArrayList<>()).add(new Term(code, name, name)));
		return new Vocabulary(lists);
	}

	/** In the order of the list. */
	public List<Term> list(Facet facet) {
		return List.copyOf(terms.getOrDefault(facet, Map.of()).values());
	}

	public boolean has(Facet facet, String code) {
		return terms.getOrDefault(facet, Map.of()).containsKey(code);
	}

	/** The code itself when it is not known (any more). */
	public String name(Facet facet, String code, Locale locale) {
		var term = terms.getOrDefault(facet, Map.of()).get(code);
		return term == null ? code : term.name(locale);
	}
}
