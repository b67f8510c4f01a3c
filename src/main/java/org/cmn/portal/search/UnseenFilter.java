package org.cmn.portal.search;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes soft hyphens and marks of no width out of words: pages and PDFs bring them, and nobody types or sees them. */
final class UnseenFilter extends TokenFilter {

	private static final char SOFT_HYPHEN = '\u00AD';

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	UnseenFilter(TokenStream input) {
		super(input);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!input.incrementToken()) {
			return false;
		}
		var letters = term.buffer();
		int kept = 0;
		for (int i = 0; i < term.length(); i++) {
			// Every mark of the kind comes after the soft hyphen: most words are not looked up.
			if (letters[i] < SOFT_HYPHEN || Character.getType(letters[i]) != Character.FORMAT) {
				letters[kept++] = letters[i];
			}
		}
		term.setLength(kept);
		return true;
	}
}
