package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.cmn.portal.search.Question.Unit;
import org.cmn.portal.search.Question.Way;
import org.cmn.portal.search.SearchExplanation.How;

/**
 * What comes closest to a curated term when nothing has it, or all words of another name for it: first what the list
 * calls broader (for a drug that no resource names, its class), else what has some of the words.
 */
final class Closest {

	private final SynonymTable synonyms;
	private final Lexicon lexicon;

	Closest(SynonymTable synonyms, Lexicon lexicon) {
		this.synonyms = synonyms;
		this.lexicon = lexicon;
	}

	/** @param also takes in what is broader, for the reader to see */
	void to(Unit unit, Collection<String> also) throws IOException {
		if (isFound(unit)) {
			return;
		}
		var broader = broader(unit, also);
		if (broader.isEmpty()) {
			unit.others().replaceAll(way -> way.how() == How.SYNONYM && way.telling().size() > 1 ? new Way(way.words(), How.CLOSEST) : way);
		} else {
			unit.others().addAll(broader);
		}
	}

	private boolean isFound(Unit unit) throws IOException {
		if (lexicon.occursOneOf(unit.words())) {
			return true;
		}
		for (var way : unit.others()) {
			if (lexicon.occurTogether(way.telling())) {
				return true;
			}
		}
		return false;
	}

	/** Of the term itself and of everything that it is also called. */
	private List<Way> broader(Unit unit, Collection<String> also) throws IOException {
		var broader = new ArrayList<Way>();
		for (var way : unit.ways()) {
			for (var match : synonyms.in(way.words())) {
				for (var term : match.synonym().broader() ? match.synonym().equivalents() : List.<String>of()) {
					var words = new Way(Analysis.words(term), How.BROADER);
					if (lexicon.occurTogether(words.telling()) && also.add(term)) {
						broader.add(words);
					}
				}
			}
		}
		return broader;
	}
}
