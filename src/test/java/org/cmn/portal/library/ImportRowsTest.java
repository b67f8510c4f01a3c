package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cmn.portal.library.ImportFile.Format;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRowsTest {

	private static final List<String> COLUMNS = List.of("id", "title", "url", "topics", "verified", "published_year", "language");

	@ParameterizedTest
	@ValueSource(strings = {"\n", "\r\n", "\r"})
	void lines_are_counted_as_an_editor_does_through_cells_of_several_lines(String end) {
		var csv = String.join(end, "id,title", "a,\"one", "two", "three\"", "", "b,plain", "c,\"x\"\"y\"", "d,last");

		assertThat(csv(csv).all()).extracting(ImportRow::line, row -> row.get("id")).containsExactly(tuple(2, "a"), tuple(6, "b"), tuple(7, "c"), tuple(8, "d"));
	}

	@Test
	void a_byte_order_mark_and_a_header_in_other_case_do_not_matter() {
		assertThat(csv("\uFEFFID, Title ,Published Year\na,b,2020").all()).singleElement()
				.satisfies(row -> assertThat(row.get("id") + row.get("title") + row.get("published_year")).isEqualTo("ab2020"));
	}

	@ParameterizedTest
	@ValueSource(strings = {";", "\t"})
	void a_spreadsheet_may_put_semicolons_or_tabs_between_cells(String delimiter) {
		assertThat(csv(String.join(delimiter, "id", "title", "topics") + "\n" + String.join(delimiter, "a", "b", "\"x;y\"")).all()).singleElement()
				.satisfies(row -> assertThat(row.get("topics")).isEqualTo("x;y"));
	}

	@Test
	void columns_that_mean_nothing_are_named() {
		assertThat(csv("id,title,seen_in\na,b,c").ignored()).containsExactly("seen_in");
	}

	@Test
	void a_row_with_too_few_or_too_many_cells_is_refused_by_its_line() {
		assertThat(csv("id,title\na,b,c\nd\ne,f").refused()).extracting(ImportReport.Line::line, ImportReport.Line::reason)
				.containsExactly(tuple(2, LibraryReason.CELLS_DIFFER), tuple(3, LibraryReason.CELLS_DIFFER));
	}

	@Test
	void a_quotation_mark_that_is_not_closed_refuses_its_line_and_keeps_the_rows_before() {
		var rows = csv("id,title\na,b\nc,\"open\nd,e\nf,g");

		assertThat(rows.good()).extracting(row -> row.get("id")).containsExactly("a");
		assertThat(rows.refused()).extracting(ImportReport.Line::line, ImportReport.Line::reason).containsExactly(tuple(3, LibraryReason.CSV_NOT_READABLE));
	}

	@Test
	void bytes_that_are_no_utf_8_refuse_their_row_and_field() {
		var rows = ImportRows.read(new ImportFile(Format.CSV, "id,title\na,plain\nb,é\nc,plain".getBytes(Charset.forName("windows-1252"))), COLUMNS, List.of());

		assertThat(rows.refused()).extracting(ImportReport.Line::line, ImportReport.Line::field, ImportReport.Line::reason)
				.containsExactly(tuple(3, "title", LibraryReason.NOT_UTF_8));
		assertThat(rows.good()).hasSize(2);
	}

	@Test
	void a_header_that_is_no_utf_8_is_said_to_be_so_and_not_to_lack_a_column() {
		var file = new ImportFile(Format.CSV, "id,résumé,url\na,b,c".getBytes(Charset.forName("windows-1252")));

		assertRefused(() -> ImportRows.read(file, COLUMNS, List.of("title")), LibraryReason.NOT_UTF_8);
	}

	@Test
	void a_file_in_utf_16_is_refused_whole() {
		var utf16 = new ImportFile(Format.CSV, "id,title\na,b".getBytes(StandardCharsets.UTF_16));

		assertRefused(() -> ImportRows.read(utf16, COLUMNS, List.of()), LibraryReason.NOT_UTF_8);
	}

	@Test
	void a_missing_or_double_column_is_named() {
		assertThatThrownBy(() -> ImportRows.read(file(Format.CSV, "id,id\na,b"), COLUMNS, List.of("title"))).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.fields()).extracting(field -> field.field() + " " + field.reason()).containsExactly("id COLUMN_TWICE", "title COLUMN_MISSING"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "\n\n", "id,title", "id,title\n", "\uFEFF", ",,\n,,"})
	void a_file_without_rows_is_refused(String csv) {
		assertRefused(() -> csv(csv), LibraryReason.NOTHING_TO_IMPORT);
	}

	@Test
	void one_row_too_many_refuses_the_file() {
		var most = "id,title\n" + "a,b\n".repeat(ImportFile.MAX_ROWS);

		assertThat(csv(most).all()).hasSize(ImportFile.MAX_ROWS);
		assertThatThrownBy(() -> csv(most + "a,b\n")).isInstanceOfSatisfying(Refused.class, refused -> {
			assertThat(refused.reason()).isEqualTo(LibraryReason.TOO_MANY_ROWS);
			assertThat(refused.arguments()).as("the first line too many").containsExactly(ImportFile.MAX_ROWS, ImportFile.MAX_ROWS + 2);
		});
	}

	@Test
	void one_byte_too_many_refuses_the_file_and_no_more_is_read() throws IOException {
		var limit = ImportFile.MAX_MEGABYTES * 1024 * 1024;
		var endless = new InputStream() {
			private long read;

			@Override
			public int read() {
				read++;
				return 'a';
			}
		};

		assertRefused(() -> ImportFile.read(Format.CSV, endless), LibraryReason.FILE_TOO_LARGE);
		assertThat(endless.read).isLessThanOrEqualTo(limit + 1L);
		assertThat(ImportFile.read(Format.CSV, new ByteArrayInputStream(new byte[limit])).bytes()).hasSize(limit);
	}

	@Test
	void each_line_of_ndjson_is_a_row_with_lists_as_arrays_or_texts() {
		var rows = ndjson("{\"id\":\"a\",\"topics\":[\"x\",\"y\"],\"verified\":true,\"published_year\":2020}\r\n\n{\"id\":\"b\",\"topics\":\"x;y\",\"title\":null}");

		assertThat(rows.all()).extracting(ImportRow::line, row -> row.get("id"), row -> row.get("topics")).containsExactly(tuple(1, "a", "x;y"), tuple(3, "b", "x;y"));
		assertThat(rows.all().get(0).get("verified") + rows.all().get(0).get("published_year")).isEqualTo("true2020");
		assertThat(rows.all().get(1).has("title")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"{", "[]", "\"text\"", "null", "{\"id\":}", "{\"id\":\"a\"}{\"id\":\"b\"}", "{id:1}", "not json"})
	void a_line_that_is_no_json_object_is_refused(String line) {
		assertThat(ndjson("{\"id\":\"good\"}\n" + line).refused()).extracting(ImportReport.Line::line, ImportReport.Line::reason)
				.containsExactly(tuple(2, LibraryReason.JSON_NOT_READABLE));
	}

	@Test
	void json_nested_beyond_reason_is_refused() {
		assertThat(ndjson("{\"id\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}").refused()).extracting(ImportReport.Line::reason).containsExactly(LibraryReason.JSON_NOT_READABLE);
	}

	@Test
	void a_line_that_names_a_field_twice_is_refused_for_it_says_two_things() {
		assertThat(ndjson("{\"id\":\"a\",\"title\":\"x\",\"title\":\"y\"}\n{\"id\":\"b\",\"title\":\"title\"}").refused())
				.containsExactly(new ImportReport.Line(1, null, CommonReason.KEY_TWICE, List.of("title")));
	}

	@Test
	void a_value_that_is_no_text_is_refused_at_its_field() {
		assertThat(ndjson("{\"id\":\"a\",\"title\":{\"en\":\"x\"},\"topics\":[[1]]}").refused()).extracting(ImportReport.Line::field, ImportReport.Line::reason)
				.containsExactlyInAnyOrder(tuple("title", LibraryReason.NOT_TEXT), tuple("topics", LibraryReason.NOT_TEXT));
	}

	private static ImportRows csv(String text) {
		return ImportRows.read(file(Format.CSV, text), COLUMNS, List.of());
	}

	private static ImportRows ndjson(String text) {
		return ImportRows.read(file(Format.NDJSON, text), COLUMNS, List.of());
	}

	private static ImportFile file(Format format, String text) {
		return new ImportFile(format, text.getBytes(StandardCharsets.UTF_8));
	}

	private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, LibraryReason reason) {
		assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
	}
}
