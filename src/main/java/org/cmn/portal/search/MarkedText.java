package org.cmn.portal.search;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/**
 * Text as safe HTML: everything is escaped, and the words found stand in {@code <mark>}, the only tag there is. A long
 * text is cut to the stretch around the first words found.
 */
final class MarkedText extends PassageFormatter {

	/** A summary up to this length is shown whole. */
	static final int WHOLE = 400;
	private static final int BEFORE = 80;
	private static final int STRETCH = 300;

	@Override
	public String format(Passage[] passages, String content) {
		if (passages.length == 0) {
			return null;
		}
		var passage = passages[0];
		int from = 0;
		int to = content.length();
		if (content.length() > WHOLE) {
			from = wordStart(content, passage.getMatchStarts()[0] - BEFORE);
			to = wordEnd(content, from + STRETCH);
		}
		var html = new StringBuilder(from > 0 ? "… " : "");
		int at = from;
		for (int i = 0; i < passage.getNumMatches(); i++) {
			int start = Math.max(at, passage.getMatchStarts()[i]);
			int end = Math.min(to, passage.getMatchEnds()[i]);
			if (start < end) {
				escape(content, at, start, html);
				html.append("<mark>");
				escape(content, start, end, html);
				html.append("</mark>");
				at = end;
			}
		}
		escape(content, at, to, html);
		return html.append(to < content.length() ? " …" : "").toString();
	}

	private static int wordStart(String text, int near) {
		return near <= 0 ? 0 : text.lastIndexOf(' ', near) + 1;
	}

	private static int wordEnd(String text, int near) {
		if (near >= text.length()) {
			return text.length();
		}
		int space = text.lastIndexOf(' ', near);
		return space >= near - BEFORE ? space : Character.isLowSurrogate(text.charAt(near)) ? near - 1 : near;
	}

	private static void escape(String text, int from, int to, StringBuilder html) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> html.append("&amp;");
				case '<' -> html.append("&lt;");
				case '>' -> html.append("&gt;");
				case '"' -> html.append("&quot;");
				case '\'' -> html.append("&#39;");
				default -> html.append(c);
			}
		}
	}
}
