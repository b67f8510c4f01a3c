package org.cmn.portal.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.text.StringEscapeUtils;

/**
 * The few marks that help in a message: an empty line between paragraphs, {@code - } and {@code 1. } for lists, {@code > } for
 * a quote, and addresses that begin with {@code https://}. Nothing else: all other text is text. {@code prose.js} makes the
 * same of it in the browser; ProseBrowserIT compares the two.
 */
public final class Prose {

	private static final Pattern BULLET = Pattern.compile("- (?=.)");
	private static final Pattern NUMBER = Pattern.compile("([0-9]{1,3})\\. (?=.)");
	/** "> 65 years" is no quote: the sign must not be lost. */
	private static final Pattern QUOTE = Pattern.compile("> (?=[^0-9 \t])");
	/** What could be an address, to its next blank or quotation mark. */
	private static final Pattern RUN = Pattern.compile("(?<![A-Za-z0-9])https://[!#-;=?-~]+");
	/** Of the sentence, not of the address. */
	private static final Pattern TAIL = Pattern.compile("[.,:;!?'*_~]+$");
	private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?#][!#-;=?-\\[\\]_a-z~]*)?");

	private enum Kind {
		PARAGRAPH("<p>", "</p>"), BULLETS("<ul>", "</ul>"), NUMBERS("<ol>", "</ol>"), QUOTE("<blockquote>", "</blockquote>");

		private final String begin;
		private final String end;

		Kind(String begin, String end) {
			this.begin = begin;
			this.end = end;
		}
	}

	private record Line(Kind kind, String text, String number) {
	}

	private Prose() {
	}

	/** Safe to be written into a page. Of no text, nothing. */
	public static String html(String text) {
		var html = new StringBuilder();
		var block = new ArrayList<Line>();
		for (var written : text.split("\n", -1)) {
			var line = line(written);
			if (!block.isEmpty() && (line == null || line.kind() != block.getFirst().kind())) {
				html.append(block(block));
				block.clear();
			}
			if (line != null) {
				block.add(line);
			}
		}
		return block.isEmpty() ? html.toString() : html.append(block(block)).toString();
	}

	/** Null for an empty one. */
	private static Line line(String written) {
		var number = NUMBER.matcher(written);
		if (written.isBlank()) {
			return null;
		} else if (BULLET.matcher(written).lookingAt()) {
			return new Line(Kind.BULLETS, written.substring(2), null);
		} else if (number.lookingAt()) {
			return new Line(Kind.NUMBERS, written.substring(number.end()), number.group(1));
		}
		var quote = QUOTE.matcher(written);
		return quote.lookingAt() ? new Line(Kind.QUOTE, written.substring(quote.end()), null) : new Line(Kind.PARAGRAPH, written, null);
	}

	private static String block(List<Line> lines) {
		var kind = lines.getFirst().kind();
		if (kind == Kind.PARAGRAPH || kind == Kind.QUOTE) {
			return kind.begin + inline(lines.stream().map(Line::text).collect(Collectors.joining("\n"))) + kind.end;
		}
		var begin = kind == Kind.NUMBERS ? "<ol start=\"" + Integer.parseInt(lines.getFirst().number()) + "\">" : kind.begin;
		return begin + lines.stream().map(line -> "<li>" + inline(line.text()) + "</li>").collect(Collectors.joining()) + kind.end;
	}

	private static String inline(String text) {
		var html = new StringBuilder();
		var run = RUN.matcher(text);
		int done = 0;
		while (run.find()) {
			var address = trimmed(run.group());
			if (ADDRESS.matcher(address).matches()) {
				var escaped = StringEscapeUtils.escapeHtml4(address);
				html.append(StringEscapeUtils.escapeHtml4(text.substring(done, run.start())))
						.append("<a href=\"").append(escaped).append("\" target=\"_blank\" rel=\"noopener noreferrer\">").append(escaped).append("</a>");
				done = run.start() + address.length();
			}
		}
		return html.append(StringEscapeUtils.escapeHtml4(text.substring(done))).toString();
	}

	/** Without what ends the sentence around it, and without a bracket that was opened before it. */
	private static String trimmed(String run) {
		var address = TAIL.matcher(run).replaceFirst("");
		if (address.endsWith(")") && address.indexOf('(') < 0 || address.endsWith("]") && address.indexOf('[') < 0) {
			return trimmed(address.substring(0, address.length() - 1));
		}
		return address;
	}
}
