package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmn.portal.library.LibraryPage.Choice;

/** Puts the choices of a facet in the order of its tree: the narrower ones after the wider one that they stand under. */
final class Nesting {

	private final Facet facet;
	private final Vocabulary vocabulary;
	private final List<Choice> choices;
	private final Set<String> codes;
	private final List<Choice> ordered = new ArrayList<>();

	private Nesting(Facet facet, Vocabulary vocabulary, List<Choice> choices) {
		this.facet = facet;
		this.vocabulary = vocabulary;
		this.choices = choices;
		this.codes = choices.stream().map(choice -> choice.term().code()).collect(Collectors.toSet());
	}

	/** Among brothers: those first in which something is chosen, else as they came. */
	static List<Choice> of(Facet facet, Vocabulary vocabulary, List<Choice> choices) {
		if (choices.stream().allMatch(choice -> parent(facet, vocabulary, choice.term().code()) == null)) {
			return choices;
		}
		var nesting = new Nesting(facet, vocabulary, choices);
		nesting.under(null, 0);
		return nesting.ordered;
	}

	private void under(String wider, int depth) {
		var here = choices.stream().filter(choice -> Objects.equals(shownParent(choice), wider)).toList();
		here.stream().filter(this::leadsToChosen).forEach(choice -> add(choice, depth));
		here.stream().filter(choice -> !leadsToChosen(choice)).forEach(choice -> add(choice, depth));
	}

	private void add(Choice choice, int depth) {
		ordered.add(new Choice(choice.term(), choice.count(), choice.chosen(), depth));
		under(choice.term().code(), depth + 1);
	}

	/** A wider word that is no choice here leaves its narrower ones at the top. */
	private String shownParent(Choice choice) {
		var parent = parent(facet, vocabulary, choice.term().code());
		return parent != null && codes.contains(parent) ? parent : null;
	}

	private boolean leadsToChosen(Choice choice) {
		return choices.stream().filter(Choice::chosen).anyMatch(chosen -> vocabulary.withWider(facet, List.of(chosen.term().code())).contains(choice.term().code()));
	}

	private static String parent(Facet facet, Vocabulary vocabulary, String code) {
		var term = vocabulary.term(facet, code);
		return term == null ? null : term.parent();
	}
}
