package org.cmn.portal.shelf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.cmn.portal.shelf.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXParseException;

/** The document that feed readers get, read back by a parser that forgives nothing. */
class AtomFeedTest {

	private static final URI BASE = URI.create("https://portal.example.org:8443");
	private static final String SELF = BASE + "/feeds/secret/library.atom?q=a&topic=b";
	private static final Instant MADE = Instant.parse("2026-11-01T08:00:00Z");

	@Test
	void a_feed_says_what_rfc_4287_asks_for() throws Exception {
		var feed = parsed(feed(Locale.ENGLISH, List.of("opioid tapering", "Pain"), entry("vodp", "Virtual Opioid Dependency Program", "Same day")));

		assertThat(feed.getNamespaceURI()).isEqualTo(AtomFeed.NAMESPACE);
		assertThat(feed.getLocalName()).isEqualTo("feed");
		assertThat(feed.getAttribute("xml:lang")).isEqualTo("en");
		assertThat(text(feed, "title")).isEqualTo("Library: opioid tapering, Pain");
		assertThat(text(feed, "id")).isEqualTo("tag:portal.example.org,2026:/library?q=a&topic=b");
		assertThat(text(feed, "updated")).isEqualTo("2026-11-02T08:00:00Z");
		assertThat(text(feed, "name")).isEqualTo("Collaborative Mentorship Network");
		assertThat(link(feed, "self")).isEqualTo(SELF);
		assertThat(link(feed, "alternate")).isEqualTo(BASE + "/library?q=a&topic=b");
		var entry = (Element) feed.getElementsByTagNameNS(AtomFeed.NAMESPACE, "entry").item(0);
		assertThat(text(entry, "id")).isEqualTo("tag:portal.example.org,2026:/library/resource?id=vodp");
		assertThat(text(entry, "title")).isEqualTo("Virtual Opioid Dependency Program");
		assertThat(text(entry, "summary")).isEqualTo("Same day");
		assertThat(text(entry, "updated")).isEqualTo("2026-11-02T08:00:00Z");
		assertThat(link(entry, "alternate")).isEqualTo(BASE + "/library/resource?id=vodp");
	}

	@Test
	void ids_do_not_change_with_the_key() throws Exception {
		var feed = feed(Locale.ENGLISH, List.of(), entry("vodp", "One", null));
		var other = document(AtomFeed.of(feed, BASE, SELF.replace("secret", "another"))).getDocumentElement();

		assertThat(text(other, "id")).isEqualTo(text(parsed(feed), "id")).doesNotContain("another");
		assertThat(link(other, "self")).as("control: the key is in one place alone").contains("another");
		assertThat(new String(AtomFeed.of(feed, BASE, SELF), StandardCharsets.UTF_8).split("secret", -1)).hasSize(2);
	}

	@Test
	void a_search_that_finds_nothing_is_a_feed_all_the_same() throws Exception {
		var feed = parsed(feed(Locale.CANADA_FRENCH, List.of()));

		assertThat(feed.getElementsByTagNameNS(AtomFeed.NAMESPACE, "entry").getLength()).isZero();
		assertThat(text(feed, "updated")).isEqualTo(MADE.toString());
		assertThat(text(feed, "title")).isEqualTo("Bibliothèque\u00a0: toutes les ressources");
		assertThat(feed.getAttribute("xml:lang")).isEqualTo("fr-CA");
	}

	@ParameterizedTest
	@ValueSource(strings = {"<script>alert(1)</script>", "]]>", "A & B &amp; C", "\"quoted\" 'too'", "<!-- -->", "émincé 🩺 漢字", "two\nlines\tand a tab", "&#0;"})
	void what_has_a_meaning_in_xml_is_read_back_as_it_was_written(String odd) throws Exception {
		var feed = parsed(feed(Locale.ENGLISH, List.of(odd), entry("odd", odd, odd)));

		assertThat(text(feed, "title")).isEqualTo("Library: " + odd);
		var entry = (Element) feed.getElementsByTagNameNS(AtomFeed.NAMESPACE, "entry").item(0);
		assertThat(text(entry, "title")).isEqualTo(odd);
		assertThat(text(entry, "summary")).isEqualTo(odd);
		assertThat(entry.getElementsByTagName("script").getLength()).isZero();
	}

	@Test
	void what_xml_forbids_is_left_out_and_breaks_nothing() throws Exception {
		var forbidden = IntStream.concat(IntStream.range(0, 0x20).filter(c -> c != '\t' && c != '\n' && c != '\r'), IntStream.of(0xD800, 0xDC00, 0xFFFE, 0xFFFF))
				.collect(StringBuilder::new, (text, c) -> text.append('a').append((char) c), StringBuilder::append).toString();
		var feed = parsed(feed(Locale.ENGLISH, List.of(forbidden), entry("odd", forbidden, forbidden)));

		assertThat(text(feed, "title")).matches("Library: a+");
		assertThatThrownBy(() -> document("<a>\u0001</a>".getBytes(StandardCharsets.UTF_8))).as("control: the parser does not take it").isInstanceOf(SAXParseException.class);
	}

	@Test
	void a_tag_that_the_reader_has_is_known_however_it_says_so() {
		assertThat(List.of("\"a\"", "W/\"a\"", "\"b\", \"a\"", "*")).allMatch(known -> FeedServlet.has(known, "\"a\""));
		assertThat(FeedServlet.has("\"b\"", "\"a\"")).as("control").isFalse();
		assertThat(FeedServlet.has(null, "\"a\"")).isFalse();
	}

	private static Feed feed(Locale locale, List<String> about, Feed.Entry... entries) {
		return new Feed(locale, about, "/library?q=a&topic=b", entries.length == 0 ? MADE : entries[0].updated(), List.of(entries));
	}

	private static Feed.Entry entry(String id, String title, String summary) {
		return new Feed.Entry(id, title, summary, Instant.parse("2026-11-02T08:00:00Z"));
	}

	private static Element parsed(Feed feed) throws Exception {
		return document(AtomFeed.of(feed, BASE, SELF)).getDocumentElement();
	}

	private static Document document(byte[] xml) throws Exception {
		var factory = DocumentBuilderFactory.newDefaultNSInstance();
		var builder = factory.newDocumentBuilder();
		builder.setErrorHandler(null);
		return builder.parse(new ByteArrayInputStream(xml));
	}

	private static String text(Element parent, String name) {
		return parent.getElementsByTagNameNS(AtomFeed.NAMESPACE, name).item(0).getTextContent();
	}

	private static String link(Element parent, String relation) {
		for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element && element.getLocalName().equals("link") && element.getAttribute("rel").equals(relation)) {
				return element.getAttribute("href");
			}
		}
		throw new AssertionError("no link " + relation);
	}
}
