package org.cmn.portal.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;

import org.cmn.portal.platform.refusal.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Rows of a file of bookmarks as every browser exports it: {@code DL} lists whose folders are named by the {@code H3}
 * before them. No browser closes its tags properly, so it is read the way browsers read pages; nothing in it is run.
 */
final class BookmarkRows implements NodeVisitor {

	/** A link takes about ten; a page of nothing but tags would fill the memory. */
	private static final int MOST_TAGS = 20 * ImportFile.MAX_ROWS;
	private static final String NO_NAME = "";

	private final String text;
	private final LinkRows rows;
	private final Deque<String> folders = new ArrayDeque<>();
	private String next = NO_NAME;

	BookmarkRows(String text, ImportRows rows) {
		this.text = text;
		this.rows = new LinkRows(rows);
	}

	void read() {
		if (text.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
			throw new Refused(LibraryReason.NOT_BOOKMARKS);
		}
		Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true)).traverse(this);
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof Element element) {
			switch (element.normalName()) {
				case "h3" -> next = element.text();
				case "dl" -> {
					folders.addLast(next);
					next = NO_NAME;
				}
				case "a" -> link(element);
				default -> { }
			}
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (node instanceof Element element && element.normalName().equals("dl")) {
			folders.removeLast();
		}
	}

	private void link(Element element) {
		var url = element.attr("href").strip();
		if (!url.isEmpty()) {
			var path = new ArrayList<>(folders);
			path.removeIf(String::isBlank);
			rows.add(LinkRow.of(element.sourceRange().start().lineNumber(), element.text(), url, description(element)), path,
					Arrays.asList(element.attr("tags").split(",")));
		}
	}

	/** Stands behind it, in a {@code DD} of its own. */
	private static String description(Element link) {
		var after = link.parent() != null && link.parent().normalName().equals("dt") ? link.parent().nextElementSibling() : null;
		return after != null && after.normalName().equals("dd") ? after.ownText() : null;
	}
}
