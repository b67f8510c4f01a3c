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

	static final int USUAL_REVIEW_MONTHS = 12;
	/** No word was merged more often. */
	private static final int FARTHEST = 100;

	private final Map<Facet, Map<String, Term>> terms;
	private final Map<Facet, Map<String, String>> merged;

	Vocabulary(Map<Facet, List<Term>> lists) {
		this(lists, Map.of());
	}

	/** @param merged by facet and code: the word that each merged one means now */
	Vocabulary(Map<Facet, List<Term>> lists, Map<Facet, Map<String, String>> merged) {
		this.merged = merged;
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
		return new Vocabulary(lists, merged);
	}

	/** In the order of the list. */
	public List<Term> list(Facet facet) {
		return List.copyOf(terms.getOrDefault(facet, Map.of()).values());
	}

	/** The code by which a word goes now, also one that was merged into another; null when there is none. */
	public String resolve(Facet facet, String code) {
		var now = code;
		for (int steps = 0; steps < FARTHEST && !has(facet, now) && merged.getOrDefault(facet, Map.of()).containsKey(now); steps++) {
			now = merged.get(facet).get(now);
		}
		return has(facet, now) ? now : null;
	}

	public boolean has(Facet facet, String code) {
		return terms.getOrDefault(facet, Map.of()).containsKey(code);
	}

	/** Null when there is no such word. */
	public Term term(Facet facet, String code) {
		var now = code == null ? null : resolve(facet, code);
		return now == null ? null : terms.get(facet).get(now);
	}

	/** The codes and those of all wider words, each once: what stands under a word is found under the wider one too. */
	Set<String> withWider(Facet facet, Collection<String> codes) {
		var all = new LinkedHashSet<String>();
		for (var code : codes) {
			for (var next = term(facet, code); next != null && all.add(next.code());) {
				next = term(facet, next.parent());
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
		var term = term(facet, code);
		return term == null ? code : term.name(locale);
	}
}
