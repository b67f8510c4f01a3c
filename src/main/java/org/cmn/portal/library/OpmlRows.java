package org.cmn.portal.library;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.cmn.portal.platform.refusal.Refused;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Rows of an OPML file: an outline with an address is a link, one without is a folder. The parser is the JDK's own, whatever
 * the server brings, and takes no document type: no entity is ever declared, so none can swell or fetch a file.
 */
final class OpmlRows extends DefaultHandler {

	private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

	private final String text;
	private final ImportRows rows;
	private final LinkRows links;
	private final Deque<String> folders = new ArrayDeque<>();
	private Locator place;
	private boolean begun;

	OpmlRows(String text, ImportRows rows) {
		this.text = text;
		this.rows = rows;
		this.links = new LinkRows(rows);
	}

	/** What cannot be read refuses its line, and nothing after it is told apart. */
	void read() {
		try {
			parser().parse(new InputSource(new StringReader(text)), this);
		} catch (SAXParseException e) {
			if (!begun) {
				throw new Refused(text.contains("<!DOCTYPE") ? LibraryReason.XML_DOCTYPE : LibraryReason.NOT_OPML);
			}
			rows.add(ImportRow.refused(e.getLineNumber(), null, LibraryReason.XML_NOT_READABLE));
		} catch (SAXException | ParserConfigurationException e) {
			throw new IllegalStateException(e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static SAXParser parser() throws SAXException, ParserConfigurationException {
		var factory = SAXParserFactory.newDefaultInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature(DOCTYPE, true);
		factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
		factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
		factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
		factory.setXIncludeAware(false);
		var parser = factory.newSAXParser();
		parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
		return parser;
	}

	@Override
	public void setDocumentLocator(Locator locator) {
		place = locator;
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) {
		if (!begun && !"opml".equalsIgnoreCase(name)) {
			throw new Refused(LibraryReason.NOT_OPML);
		}
		begun = true;
		if ("outline".equals(name)) {
			outline(attributes);
		}
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		if ("outline".equals(name)) {
			folders.removeLast();
		}
	}

	private void outline(Attributes attributes) {
		var title = first(attributes, "title", "text");
		// The page before the feed: the page is what a reader opens.
		var url = first(attributes, "url", "htmlUrl", "xmlUrl");
		if (!url.isEmpty()) {
			var path = new ArrayList<>(folders);
			path.removeIf(String::isBlank);
			links.add(LinkRow.of(place.getLineNumber(), title, url, first(attributes, "description")), path, Arrays.asList(first(attributes, "category").split("[,/]")));
		}
		folders.addLast(url.isEmpty() ? title : "");
	}

	private static String first(Attributes attributes, String... names) {
		return Arrays.stream(names).map(attributes::getValue).filter(value -> value != null && !value.isBlank()).map(String::strip).findFirst().orElse("");
	}

	/** As strict as the parser is by itself, without its line on standard error. */
	@Override
	public void fatalError(SAXParseException e) throws SAXException {
		throw e;
	}
}
