package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.SAXParserFactory;

import org.cmn.portal.library.ImportFile.Format;
import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Bookmarks and OPML: what a browser or a feed reader exports, and what somebody else makes to look like it. */
class LinkRowsTest {

	private static final List<String> COLUMNS = List.of("title", "url", "summary");
	private static final String BROWSER = """
			<!DOCTYPE NETSCAPE-Bookmark-file-1>
			<!-- This is an automatically generated file. DO NOT EDIT! -->
			<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
			<TITLE>Bookmarks</TITLE>
			<H1>Bookmarks</H1>
			<DL><p>
			    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
			    <DL><p>
			        <DT><A HREF="https://example.org/a" ADD_DATE="2">Tapering &amp; more</A>
			        <DD>How to go slowly
			        <DT><H3>Douleur chronique</H3>
			        <DL><p>
			            <DT><A HREF="https://example.org/b">Pain</A>
			        </DL><p>
			    </DL><p>
			    <DT><H3>Methadone</H3>
			    <DL><p>
			        <DT><A HREF="https://example.org/b" TAGS="harm reduction,mine">Pain again</A>
			        <DT><A HREF="javascript:alert(1)">A bookmarklet</A>
			        <DT><A HREF="https://example.org/c"></A>
			    </DL><p>
			</DL><p>
			""";

	@Test
	void a_browsers_bookmarks_are_rows_with_the_lines_of_an_editor_and_one_row_for_each_link() {
		assertThat(bookmarks(BROWSER).all()).extracting(ImportRow::line, row -> row.get("title"), row -> row.get("url"), row -> row.get("summary")).containsExactly(
				tuple(9, "Tapering & more", "https://example.org/a", "How to go slowly"), tuple(13, "Pain", "https://example.org/b", ""),
				tuple(19, "A bookmarklet", "javascript:alert(1)", ""), tuple(20, "https://example.org/c", "https://example.org/c", ""));
	}

	@Test
	void a_folder_or_tag_called_like_a_topic_in_either_language_becomes_it_and_any_other_a_note() {
		var rows = bookmarks(BROWSER).all();

		assertThat(given(rows.get(0))).doesNotContainKey(ResourceField.TOPICS).containsEntry(ResourceField.OWNER_NOTE, "Bookmarks bar");
		assertThat(given(rows.get(1)).get(ResourceField.TOPICS).split(";")).containsExactlyInAnyOrder("chronic-pain", "methadone", "harm-reduction");
		assertThat(given(rows.get(1))).containsEntry(ResourceField.OWNER_NOTE, "Bookmarks bar / Douleur chronique");
	}

	@Test
	void of_what_is_there_already_no_word_changes_topics_are_added_and_only_what_is_empty_is_filled() {
		var before = ResourceContent.EMPTY.with(ResourceField.TITLE, "Ours").with(ResourceField.URL, "https://example.org/b").with(ResourceField.TOPICS, "alcohol");

		var after = before.changedBy(bookmarks(BROWSER).all().get(1).given(before, StarterLibrary.vocabulary()));

		assertThat(after.get(ResourceField.TITLE)).isEqualTo("Ours");
		assertThat(after.codes(ResourceField.TOPICS)).containsExactly("alcohol", "harm-reduction", "chronic-pain", "methadone");
		assertThat(after.get(ResourceField.OWNER_NOTE)).isEqualTo("Bookmarks bar / Douleur chronique");
		var csv = ImportRows.read(new ImportFile(Format.CSV, "title,url\nTheirs,https://example.org/b".getBytes(StandardCharsets.UTF_8)), COLUMNS, List.of()).all().get(0);
		assertThat(csv.given(before, StarterLibrary.vocabulary())).as("control: a curator's table does replace").containsEntry(ResourceField.TITLE, "Theirs");
	}

	@Test
	void an_outline_of_links_is_read_with_its_folders() {
		var rows = opml("""
				<?xml version="1.0"?>
				<opml version="2.0"><head><title>Mine</title></head><body>
				<outline text="chronic pain">
				  <outline text="Feed" type="rss" xmlUrl="https://example.org/feed" htmlUrl="https://example.org/" description="News"/>
				  <outline text="Deep"><outline title="Link" text="x" type="link" url="https://example.org/l"/></outline>
				</outline>
				</body></opml>
				""").all();

		assertThat(rows).extracting(ImportRow::line, row -> row.get("title"), row -> row.get("url"), row -> row.get("summary")).containsExactly(
				tuple(4, "Feed", "https://example.org/", "News"), tuple(5, "Link", "https://example.org/l", ""));
		assertThat(given(rows.get(0))).containsEntry(ResourceField.TOPICS, "chronic-pain").doesNotContainKey(ResourceField.OWNER_NOTE);
		assertThat(given(rows.get(1))).containsEntry(ResourceField.OWNER_NOTE, "chronic pain / Deep");
	}

	@Test
	void an_outline_that_breaks_off_refuses_its_line_and_keeps_the_rows_before() {
		var rows = opml("<opml><body>\n<outline text='a' url='https://example.org/a'/>\n<outline text='b' url=>\n</body></opml>");

		assertThat(rows.good()).hasSize(1);
		assertThat(rows.refused()).extracting(ImportReport.Line::line, ImportReport.Line::reason).containsExactly(tuple(3, LibraryReason.XML_NOT_READABLE));
	}

	@Test
	void a_document_type_is_refused_whatever_it_declares(@TempDir Path folder) throws Exception {
		var secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
		var outside = "<!DOCTYPE opml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><opml><body><outline text='&x;' url='https://example.org/'/>&x;</body></opml>";
		var laughs = new StringBuilder("<?xml version='1.0'?><!DOCTYPE opml [<!ENTITY a0 'ha'>");
		for (int i = 1; i < 30; i++) {
			laughs.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
		}
		laughs.append("]><opml><body><outline text='&a29;' url='https://example.org/'/></body></opml>");

		for (var hostile : List.of(outside, laughs.toString(), "<!DOCTYPE opml SYSTEM 'https://example.org/x.dtd'><opml/>")) {
			assertRefused(() -> opml(hostile), LibraryReason.XML_DOCTYPE);
		}
		var read = new StringBuilder();
		SAXParserFactory.newDefaultInstance().newSAXParser().parse(new InputSource(new StringReader(outside.replace("text='&x;' ", ""))), new DefaultHandler() {
			@Override
			public void characters(char[] text, int from, int length) {
				read.append(text, from, length);
			}
		});
		assertThat(read.toString()).as("control: a parser that is not told so reads the file").contains("the secret");
	}

	@Test
	void what_is_no_outline_and_a_page_of_nothing_but_tags_are_refused() {
		assertRefused(() -> opml("<?xml version='1.0'?><rss/>"), LibraryReason.NOT_OPML);
		assertRefused(() -> opml("<not closed"), LibraryReason.NOT_OPML);
		assertRefused(() -> bookmarks("<b>".repeat(3_000_000)), LibraryReason.NOT_BOOKMARKS);
		assertRefused(() -> bookmarks("<p>no link</p>"), LibraryReason.NOTHING_TO_IMPORT);
		assertRefused(() -> opml("<opml><body/></opml>"), LibraryReason.NOTHING_TO_IMPORT);
	}

	@Test
	void one_link_too_many_refuses_the_file_by_its_line_and_depth_is_no_danger() {
		var many = new StringBuilder("<DL>\n");
		for (int i = 0; i <= ImportFile.MAX_ROWS; i++) {
			many.append("<DT><A HREF=\"https://example.org/").append(i).append("\">x</A>\n");
		}
		assertThatThrownBy(() -> bookmarks(many.toString())).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.arguments()).containsExactly(20_000, 20_002));
		assertThat(bookmarks(many.toString().replaceFirst("<DT>.*\n", "\n")).all()).as("control: one less").hasSize(ImportFile.MAX_ROWS);
		assertThat(opml("<opml>" + "<outline text='f'>".repeat(50_000) + "<outline text='a' url='https://example.org/'/>" + "</outline>".repeat(50_000) + "</opml>").all()).hasSize(1);
		assertThat(bookmarks("<DL>".repeat(100_000) + "<DT><A HREF='https://example.org/'>x</A>").all()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = {"links.csv,`id,title`,CSV", "links.txt,{\"id\":1},NDJSON", "x.ndjson,,NDJSON", "export.csv,`  <!DOCTYPE NETSCAPE-Bookmark-file-1>`,BOOKMARKS", "bookmarks.htm,,BOOKMARKS",
			"feeds.xml,`<?xml version=\"1.0\"?><opml version=\"1.0\">`,OPML", "x,<opml>,OPML", "x.html,`<?xml version=\"1.0\"?><html>`,BOOKMARKS", "noextension,`a;b`,CSV"})
	void a_file_is_known_by_how_it_begins_and_else_by_its_name(String name, String text, Format format) {
		assertThat(ImportKind.of(name, (text == null ? "" : text).getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
	}

	@ParameterizedTest
	@CsvSource({"text/html; charset=utf-8,BOOKMARKS", "TEXT/X-OPML,OPML", "application/xml+opml,OPML", "text/csv,CSV", "application/x-ndjson,NDJSON"})
	void a_client_says_what_it_brings(String type, Format format) {
		assertThat(Format.ofMediaType(type)).contains(format);
	}

	private static Map<ResourceField, String> given(ImportRow row) {
		return row.given(ResourceContent.EMPTY, StarterLibrary.vocabulary());
	}

	private static ImportRows bookmarks(String text) {
		return ImportRows.read(new ImportFile(Format.BOOKMARKS, text.getBytes(StandardCharsets.UTF_8)), COLUMNS, List.of());
	}

	private static ImportRows opml(String text) {
		return ImportRows.read(new ImportFile(Format.OPML, text.getBytes(StandardCharsets.UTF_8)), COLUMNS, List.of());
	}

	private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, LibraryReason reason) {
		assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
	}
}
