package org.cmn.portal.search;

import java.util.List;

/**
 * Text as safe HTML: everything is escaped, and the words found stand in {@code <mark>}, the only tag there is. A long
 * text is cut to the stretch around the first words found.
 */
final class MarkedText {

	/** A summary up to this length is shown whole. */
	static final int WHOLE = 400;
	private static final int BEFORE = 80;
	private static final int STRETCH = 300;

	/** Where a word found begins, and the first character after it. */
	record Place(int start, int end) {
	}

	private MarkedText() {
	}

	/** @param places in the order of the text; at least one */
	static String html(String content, List<Place> places) {
		int from = 0;
		int to = content.length();
		if (content.length() > WHOLE) {
			from = wordStart(content, places.getFirst().start() - BEFORE);
			to = wordEnd(content, from + STRETCH);
		}
		var html = new StringBuilder(from > 0 ? "… " : "");
		int at = from;
		for (var place : places) {
			int start = Math.max(at, place.start());
			int end = Math.min(to, place.end());
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
