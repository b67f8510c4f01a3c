package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words in which resources are described, as of one moment. */
public final class Vocabulary {

	private static final int USUAL_REVIEW_MONTHS = 12;

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

	/** Null when there is no such word. */
	public Term term(Facet facet, String code) {
		return code == null ? null : terms.getOrDefault(facet, Map.of()).get(code);
	}

	/** The codes and those of all wider words, each once: what stands under a word is found under the wider one too. */
	Set<String> withWider(Facet facet, Collection<String> codes) {
		var all = new LinkedHashSet<String>();
		for (var code : codes) {
			for (var next = code; next != null && all.add(next);) {
				var term = term(facet, next);
				next = term == null ? null : term.parent();
			}
		}
		return all;
	}

	/** How long a review of something of this kind is good for. */
	int reviewMonths(String kind) {
		var term = term(Facet.KIND, kind);
		return term == null || term.reviewMonths() == null ? USUAL_REVIEW_MONTHS : term.reviewMonths();
	}

	/** The code itself when it is not known (any more). */
	public String name(Facet facet, String code, Locale locale) {
		var term = terms.getOrDefault(facet, Map.of()).get(code);
		return term == null ? code : term.name(locale);
	}
}
