package org.cmn.portal.notices;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.cmn.portal.platform.faces.Texts;

/**
 * The words of a mail: the portal's own sentences and numbers, nothing that anybody has written and nobody's name (promise W7).
 *
 * @param id   the same at each try, so that a mail that came twice is known
 * @param stop where mails like it are stopped by one click
 */
record Letter(String id, Locale locale, String subject, String text, String html, String stop) {

	static final String STOP = "/notices/stop?mail=";

	/**
	 * @param base  of the portal, without a trailing slash
	 * @param token the secret part of the address that stops such mails
	 */
	static Letter of(UUID mail, Map<NoticeKind, Integer> about, Locale locale, URI base, String token) {
		var texts = Texts.in(locale);
		var news = about.entrySet().stream().map(part -> texts.get(part.getKey().key(), part.getValue())).toList();
		var subject = texts.get("notices.mail.subject", news.size() == 1 ? news.get(0).replaceFirst("\\.$", "") : texts.get("notices.mail.several"));
		var page = base + (about.size() == 1 ? about.keySet().iterator().next().path() : "/notices");
		var stop = base + STOP + token;
		var text = new StringBuilder(texts.get("notices.mail.greeting")).append("\n\n");
		var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(locale.toLanguageTag()).append("\"><body>\n<p>").append(escaped(texts.get("notices.mail.greeting"))).append("</p>\n<ul>\n");
		news.forEach(line -> {
			text.append("- ").append(line).append('\n');
			html.append("<li>").append(escaped(line)).append("</li>\n");
		});
		html.append("</ul>\n");
		link(text, html, texts.get("notices.mail.open"), page);
		text.append('\n').append(texts.get("notices.mail.why")).append('\n');
		html.append("<p>").append(escaped(texts.get("notices.mail.why"))).append("</p>\n");
		link(text, html, texts.get("notices.mail.choose"), base + "/notices/choose");
		link(text, html, texts.get("notices.mail.stop"), stop);
		return new Letter(mail + "@" + base.getHost(), locale, subject, text.toString(), html.append("</body></html>\n").toString(), stop);
	}

	private static void link(StringBuilder text, StringBuilder html, String words, String address) {
		text.append('\n').append(words).append('\n').append(address).append('\n');
		html.append("<p><a href=\"").append(escaped(address)).append("\">").append(escaped(words)).append("</a></p>\n");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
