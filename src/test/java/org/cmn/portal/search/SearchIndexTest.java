package org.cmn.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cmn.portal.search.Shelf.query;
import static org.cmn.portal.search.Shelf.thing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

	private static final Instant MOMENT = Instant.parse("2026-11-21T08:00:00Z");

	@TempDir
	private Path folder;

	@Test
	void what_was_committed_is_there_after_a_restart_and_what_was_not_is_not() throws IOException {
		try (var index = SearchIndex.open(folder)) {
			assertThat(index.startedEmpty()).isTrue();
			index.put(List.of(thing("a", "Pain")));
			index.commit(MOMENT);
			index.put(List.of(thing("b", "Pain")));
		}
		try (var index = SearchIndex.open(folder)) {
			assertThat(index.startedEmpty()).isFalse();
			assertThat(index.sweptUpTo()).isEqualTo(MOMENT);
			assertThat(total(index)).isEqualTo(1);
		}
	}

	@Test
	void its_parts_are_put_together_and_nothing_is_lost() throws IOException, InterruptedException {
		try (var index = SearchIndex.open(folder)) {
			for (var id : List.of("a", "b", "c")) {
				index.put(List.of(thing(id, "Pain")));
				index.show();
			}
			assertThat(parts(index)).isEqualTo(3);
			var pause = new CountDownLatch(1);
			for (int times = 0; parts(index) > 1; times++) {
				assertThat(times).as("merges in the background, looked at every 50 ms").isLessThan(200);
				index.merge();
				pause.await(50, TimeUnit.MILLISECONDS);
			}
			assertThat(total(index)).isEqualTo(3);
			index.commit(MOMENT);
		}
		try (var index = SearchIndex.open(folder)) {
			assertThat(total(index)).isEqualTo(3);
		}
	}

	private static int parts(SearchIndex index) {
		return index.read(searcher -> searcher.getIndexReader().leaves().size());
	}

	@Test
	void what_was_put_is_seen_only_once_shown() throws IOException {
		try (var index = SearchIndex.open(folder)) {
			index.put(List.of(thing("a", "Pain")));
			assertThat(total(index)).isZero();
			index.show();
			assertThat(total(index)).isEqualTo(1);
		}
	}

	@Test
	void putting_a_thing_again_replaces_it() throws IOException {
		try (var index = SearchIndex.open(folder)) {
			index.put(List.of(thing("a", "Pain")));
			index.put(List.of(thing("a", "Pain again")));
			index.show();
			assertThat(total(index)).isEqualTo(1);
		}
	}

	@Test
	void a_deleted_folder_starts_empty() throws IOException {
		filled();
		try (var files = Files.walk(folder)) {
			for (var file : files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList()) {
				Files.delete(file);
			}
		}
		assertStartsEmptyAndWorks();
	}

	@Test
	void a_truncated_file_starts_empty() throws IOException {
		filled();
		for (var file : indexFiles()) {
			try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
				channel.truncate(Files.size(file) / 2);
			}
		}
		assertStartsEmptyAndWorks();
	}

	@Test
	void one_flipped_byte_in_any_file_starts_empty() throws IOException {
		for (int n = 0; n < indexFilesOf(filled()); n++) {
			filled();
			var file = indexFiles().get(n);
			try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
				bytes.seek(bytes.length() / 2);
				int old = bytes.read();
				bytes.seek(bytes.length() / 2);
				bytes.write(old ^ 0x40);
			}
			assertStartsEmptyAndWorks();
		}
	}

	@Test
	void a_file_that_is_missing_starts_empty() throws IOException {
		filled();
		for (var file : indexFiles()) {
			if (!file.getFileName().toString().startsWith("segments")) {
				Files.delete(file);
			}
		}
		assertStartsEmptyAndWorks();
	}

	@Test
	void an_index_of_another_schema_starts_empty() throws IOException {
		try (var directory = FSDirectory.open(folder); var writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.byField()))) {
			writer.addDocument(Documents.of(thing("a", "Pain")));
			writer.setLiveCommitData(Map.of("schema", "0").entrySet());
			writer.commit();
		}
		assertStartsEmptyAndWorks();
	}

	@Test
	void a_folder_that_another_process_holds_is_left_alone() throws IOException {
		filled();
		try (var holder = SearchIndex.open(folder); var second = SearchIndex.open(folder)) {
			assertThat(holder.startedEmpty()).isFalse();
			assertThat(second.startedEmpty()).isTrue();
			assertThat(total(holder)).isEqualTo(1);
		}
	}

	private Path filled() throws IOException {
		try (var index = SearchIndex.open(folder)) {
			index.put(List.of(thing("a", "Pain")));
			index.commit(MOMENT);
		}
		return folder;
	}

	private int indexFilesOf(Path ignored) throws IOException {
		return indexFiles().size();
	}

	private List<Path> indexFiles() throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
		}
	}

	private void assertStartsEmptyAndWorks() throws IOException {
		try (var index = SearchIndex.open(folder)) {
			assertThat(index.startedEmpty()).isTrue();
			index.put(List.of(thing("z", "Pain")));
			index.show();
			assertThat(total(index)).isEqualTo(1);
			index.commit(MOMENT);
		}
		try (var index = SearchIndex.open(folder)) {
			assertThat(index.startedEmpty()).as("kept after the repair").isFalse();
		}
	}

	private static long total(SearchIndex index) {
		return index.read(searcher -> new Finder(searcher, query("pain"), SynonymTable.EMPTY).find()).total();
	}
}
