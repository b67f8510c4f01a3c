package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.cmn.portal.library.ImportFile.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Out and in again: what leaves the library comes back as it was (promise I2 beside it). */
class ExportTest {

	private static final Vocabulary WORDS = StarterLibrary.vocabulary();

	@ParameterizedTest
	@EnumSource(value = ExportFormat.class, names = {"CSV", "NDJSON"})
	void the_whole_starter_library_goes_out_and_comes_back_without_losing_a_word(ExportFormat format) throws IOException {
		var library = StarterLibrary.contents();

		assertThat(library).hasSize(140);
		assertThat(roundTrip(format, library)).isEqualTo(library);
		var poorer = new LinkedHashMap<>(library);
		poorer.replaceAll((id, content) -> id.equals("vodp") ? content.with(ResourceField.PHONE, null) : content);
		assertThat(roundTrip(format, poorer)).as("control: one field less is seen").isNotEqualTo(library);
	}

	@ParameterizedTest
	@EnumSource(value = ExportFormat.class, names = {"CSV", "NDJSON"})
	void what_a_spreadsheet_would_take_for_a_formula_comes_back_too(ExportFormat format) throws IOException {
		var hostile = hostile();

		assertThat(roundTrip(format, hostile)).isEqualTo(hostile);
	}

	@Test
	void no_cell_of_a_table_begins_like_a_formula() throws IOException {
		assertThat(cells(out(ExportFormat.CSV, hostile(), Locale.ENGLISH))).noneMatch(ExportTest::isFormula);
		assertThat(hostile().values()).as("control: the texts themselves do").anyMatch(content -> isFormula(content.get(ResourceField.TITLE)));
	}

	@ParameterizedTest
	@ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''=1", "'", "'tis", "", "plain", "1-800-661-1700", "\uFF1D1"})
	void the_apostrophe_that_guards_a_cell_comes_off_again_and_no_other(String text) {
		assertThat(CsvGuard.off(CsvGuard.on(text))).isEqualTo(text);
		assertThat(isFormula(CsvGuard.on(text))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"en", "fr"})
	void bookmarks_keep_titles_addresses_and_topics_in_the_language_of_the_reader(String language) throws IOException {
		var locale = Locale.of(language);
		var library = StarterLibrary.contents();
		var expected = new HashMap<String, Set<String>>();
		library.forEach((id, content) -> expected.merge(content.get(ResourceField.URL), new LinkedHashSet<>(content.codes(ResourceField.TOPICS)), ExportTest::both));
		var titles = new HashMap<String, String>();
		library.forEach((id, content) -> titles.put(card(id, content).title(locale).replaceAll("\\s+", " "), content.get(ResourceField.URL)));

		var rows = ImportRows.read(new ImportFile(Format.BOOKMARKS, out(ExportFormat.BOOKMARKS, library, locale)), ResourceImport.COLUMNS, List.of()).good();

		var found = new HashMap<String, Set<String>>();
		rows.forEach(row -> found.put(row.get("url"), Set.copyOf(contentOf(row).codes(ResourceField.TOPICS))));
		assertThat(found).isEqualTo(expected);
		assertThat(rows).allSatisfy(row -> assertThat(titles).containsKey(row.get("title")));
		assertThat(rows).noneMatch(row -> row.given(ResourceContent.EMPTY, WORDS).containsKey(ResourceField.OWNER_NOTE));
	}

	@Test
	void a_title_with_tags_in_it_is_text_in_bookmarks() throws IOException {
		var html = new String(out(ExportFormat.BOOKMARKS, hostile(), Locale.ENGLISH), StandardCharsets.UTF_8);

		assertThat(html).doesNotContain("<script>").contains("&lt;script");
	}

	private static Map<String, ResourceContent> hostile() {
		var contents = new LinkedHashMap<String, ResourceContent>();
		for (var title : List.of("=HYPERLINK(\"https://evil.example\",\"x\")", "+1", "-2", "@x", "'=x", "''+x", "'tis", "a,b;c\td\"e\"", "<script>alert(1)</script>", "Éàü – 痛み")) {
			var content = ResourceContent.EMPTY.with(ResourceField.TITLE, title).with(ResourceField.URL, "https://example.org/?a=1&b=%22" + contents.size())
					.with(ResourceField.SUMMARY, "=two\nlines, \"quoted\"\n-and a third").with(ResourceField.OWNER_NOTE, title);
			contents.put("r" + contents.size(), new ContentCheck(WORDS, 2026, new org.cmn.portal.platform.refusal.Checks()).check(content));
		}
		return contents;
	}

	private static Set<String> both(Set<String> one, Set<String> other) {
		one.addAll(other);
		return one;
	}

	private static boolean isFormula(String text) {
		return text != null && !text.isEmpty() && "=+-@\t\r\uFF1D".indexOf(text.charAt(0)) >= 0;
	}

	private static List<String> cells(byte[] csv) throws IOException {
		try (var parser = CSVParser.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)), CSVFormat.RFC4180)) {
			return parser.stream().flatMap(record -> record.stream()).toList();
		}
	}

	private static Map<String, ResourceContent> roundTrip(ExportFormat format, Map<String, ResourceContent> contents) throws IOException {
		var file = new ImportFile(Format.valueOf(format.name()), out(format, contents, Locale.ENGLISH));
		var back = new LinkedHashMap<String, ResourceContent>();
		for (var row : ImportRows.read(file, ResourceImport.COLUMNS, List.of("title", "url")).all()) {
			var content = contentOf(row);
			row.checks().done();
			assertThat(row.get("status")).isEqualTo("published");
			back.put(row.get("id"), content);
		}
		return back;
	}

	private static ResourceContent contentOf(ImportRow row) {
		return new ContentCheck(WORDS, 2026, row.checks()).check(ResourceContent.EMPTY.changedBy(row.given(ResourceContent.EMPTY, WORDS)));
	}

	private static byte[] out(ExportFormat format, Map<String, ResourceContent> contents, Locale locale) throws IOException {
		var out = new ByteArrayOutputStream();
		format.writer(out, WORDS, locale).write((topic, taker) -> contents.forEach((id, content) -> {
			if (topic == null || (topic.isEmpty() ? content.codes(ResourceField.TOPICS).isEmpty() : content.codes(ResourceField.TOPICS).contains(topic))) {
				taker.accept(card(id, content));
			}
		}));
		return out.toByteArray();
	}

	private static ResourceCard card(String id, ResourceContent content) {
		return new ResourceCard(id, ResourceStatus.PUBLISHED, 1, Instant.EPOCH, content);
	}
}
