package org.cmn.portal.shelf.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.shelf.Feed;

/**
 * A feed as an Atom document (RFC 4287). Its ids are tag URIs (RFC 4151) of the portal's host: they stay the same whatever key
 * it was asked with, so that a reader with a new address marks nothing as unread again.
 */
final class AtomFeed {

	static final String TYPE = "application/atom+xml";
	static final String NAMESPACE = "http://www.w3.org/2005/Atom";
	/** RFC 4151 wants a day on which the host was ours. */
	private static final String SINCE = "2026";

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final URI base;
	private final XMLStreamWriter xml;

	private AtomFeed(URI base) throws XMLStreamException {
		this.base = base;
		xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
	}

	/**
	 * @param base of the portal, without a trailing slash
	 * @param self where the feed itself is
	 */
	static byte[] of(Feed feed, URI base, String self) {
		try {
			var atom = new AtomFeed(base);
			atom.write(feed, self);
			return atom.bytes.toByteArray();
		} catch (XMLStreamException e) {
			throw new IllegalStateException("The JDK cannot write XML into memory", e);
		}
	}

	private void write(Feed feed, String self) throws XMLStreamException {
		var texts = Texts.in(feed.locale());
		xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		xml.writeStartElement("feed");
		xml.writeDefaultNamespace(NAMESPACE);
		xml.writeAttribute("xml:lang", feed.locale().toLanguageTag());
		element("id", tag(feed.search()));
		element("title", texts.get("shelf.feed.title", feed.about().isEmpty() ? texts.get("shelf.feed.everything") : String.join(", ", feed.about())));
		element("updated", feed.updated().toString());
		xml.writeStartElement("author");
		element("name", texts.get("brand.name"));
		xml.writeEndElement();
		link("self", TYPE, self);
		link("alternate", "text/html", base + feed.search());
		for (var entry : feed.entries()) {
			write(entry);
		}
		xml.writeEndElement();
		xml.writeEndDocument();
		xml.close();
	}

	private void write(Feed.Entry entry) throws XMLStreamException {
		var page = "/library/resource?id=" + URLEncoder.encode(entry.resource(), StandardCharsets.UTF_8);
		xml.writeStartElement("entry");
		element("id", tag(page));
		element("title", entry.title());
		element("updated", entry.updated().toString());
		link("alternate", "text/html", base + page);
		if (entry.summary() != null) {
			element("summary", entry.summary());
		}
		xml.writeEndElement();
	}

	private void element(String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(XmlText.of(text));
		xml.writeEndElement();
	}

	private void link(String relation, String type, String address) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("type", type);
		xml.writeAttribute("href", XmlText.of(address));
	}

	private String tag(String path) {
		return "tag:" + base.getHost() + "," + SINCE + ":" + path;
	}
}
