package org.cmn.portal.links;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.cmn.portal.platform.refusal.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Takes from a web page what a reader would: its title, what it says of itself, and its main text without the frame around it. */
final class HtmlPage {

	private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
	private static final String FRAME = "script,style,noscript,template,svg,nav,header,footer,aside,form,dialog,[aria-hidden=true],[hidden]";
	/** A main part of less is an empty box that a script would have filled. */
	private static final int SOME = 200;
	private static final int TITLE = 500;
	private static final int DESCRIPTION = 2_000;

	private HtmlPage() {
	}

	static PageText read(Answer answer) {
		return read(answer.body(), answer.header("content-type"));
	}

	static PageText read(byte[] body, String contentType) {
		try {
			var page = Jsoup.parse(new ByteArrayInputStream(body), charset(contentType), "");
			var title = page.title();
			var heading = page.select("h1").isEmpty() ? "" : page.select("h1").first().text();
			var description = first(meta(page, "name=description"), meta(page, "property=og:description"));
			var siteName = meta(page, "property=og:site_name");
			var said = page.select("html").attr("lang").toLowerCase(Locale.ROOT);
			page.select(FRAME).remove();
			var text = text(page);
			var language = said.startsWith("fr") ? "fr" : said.startsWith("en") ? "en" : Words.language(text);
			return new PageText(cut(first(title, meta(page, "property=og:title"), heading), TITLE), cut(heading, TITLE), cut(description, DESCRIPTION), language, cut(siteName, TITLE),
					cut(text, PageText.LONGEST));
		} catch (IOException e) {
			return PageText.NONE;
		}
	}

	/** Null when the server does not say, or says something that nobody knows: then the page itself is asked. */
	private static String charset(String contentType) {
		var found = CHARSET.matcher(contentType == null ? "" : contentType);
		try {
			return found.find() ? Charset.forName(found.group(1)).name() : null;
		} catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
			return null;
		}
	}

	private static String text(Document page) {
		for (var main : page.select("main,[role=main],article")) {
			var text = main.text();
			if (text.length() >= SOME) {
				return text;
			}
		}
		return page.body() == null ? "" : page.body().text();
	}

	private static String meta(Document page, String which) {
		return page.select("meta[" + which + "]").attr("content");
	}

	private static String first(String... texts) {
		for (var text : texts) {
			if (!text.isBlank()) {
				return text;
			}
		}
		return "";
	}

	private static String cut(String text, int most) {
		var plain = Checks.plain(text).strip();
		return plain.length() <= most ? plain : plain.substring(0, most);
	}
}
