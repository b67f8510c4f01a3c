package org.cmn.portal.library.api;

import java.util.List;
import java.util.Locale;

import org.cmn.portal.search.SearchExplanation;

/**
 * Why a hit stands where it stands.
 *
 * @param words   what was found of what was asked, the weightiest first
 * @param share   of the weight of everything asked, what was found, 0 to 1
 * @param title   how nearly its title says all that was asked and nothing else, 0 to 1
 * @param quality how far it can be relied on: 0 broken, 0.5 due for review, 1
 * @param mine    how much of it is the reader's own: 1 for their language
 */
public record WhyJson(List<Word> words, float share, float title, float quality, int mine) {

	/**
	 * @param asked  the words of the question it stands for
	 * @param how    asked, synonym, spelled, completed, broader or closest
	 * @param parts  where it was found: title, former, topics, organisation, labels, summary, body
	 * @param weight what it added: rarer words, and words in the title, add more
	 */
	public record Word(String asked, String word, String how, List<String> parts, float weight) {
	}

	static WhyJson of(SearchExplanation why) {
		return new WhyJson(why.words().stream().map(found -> new Word(found.asked(), found.word(), code(found.how()), found.parts().stream().map(WhyJson::code).sorted().toList(), found.weight())).toList(),
				why.share(), why.title(), why.quality(), why.mine());
	}

	private static String code(Enum<?> one) {
		return one.name().toLowerCase(Locale.ROOT);
	}
}
