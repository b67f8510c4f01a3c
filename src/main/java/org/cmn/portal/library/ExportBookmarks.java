package org.cmn.portal.library;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jsoup.nodes.Entities;

/** A file that every browser takes in: a folder for each topic, called as the reader calls it; a link lies in each of its own. */
final class ExportBookmarks implements ExportWriter {

	private static final String NO_TOPIC = "";

	private final BufferedWriter out;
	private final Vocabulary vocabulary;
	private final Locale locale;

	ExportBookmarks(OutputStream out, Vocabulary vocabulary, Locale locale) {
		this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		this.vocabulary = vocabulary;
		this.locale = locale;
	}

	@Override
	public void write(ExportSource source) throws IOException {
		line("<!DOCTYPE NETSCAPE-Bookmark-file-1>");
		line("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">");
		line("<TITLE>CMN</TITLE>");
		line("<H1>CMN</H1>");
		line("<DL><p>");
		for (var topic : vocabulary.list(Facet.TOPIC)) {
			folder(topic, source);
		}
		source.each(NO_TOPIC, this::link);
		line("</DL><p>");
		out.flush();
	}

	/** A folder without links is none. */
	private void folder(Term topic, ExportSource source) {
		var begun = new boolean[1];
		source.each(topic.code(), card -> {
			if (!begun[0]) {
				line("<DT><H3>" + Entities.escape(topic.name(locale)) + "</H3>");
				line("<DL><p>");
				begun[0] = true;
			}
			link(card);
		});
		if (begun[0]) {
			line("</DL><p>");
		}
	}

	private void link(ResourceCard card) {
		line("<DT><A HREF=\"" + Entities.escape(card.get(ResourceField.URL)) + "\">" + Entities.escape(card.title(locale)) + "</A>");
		var summary = card.summary(locale);
		if (summary != null) {
			line("<DD>" + Entities.escape(summary.replaceAll("\\s+", " ")));
		}
	}

	private void line(String text) {
		try {
			out.write(text);
			out.write('\n');
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
