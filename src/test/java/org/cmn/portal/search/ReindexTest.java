package org.cmn.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cmn.portal.search.Shelf.query;
import static org.cmn.portal.search.Shelf.thing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.cmn.portal.search.SearchResult.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReindexTest {

	private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

	@TempDir
	private Path folder;
	private SearchIndex index;
	private Reindex reindex;
	private final Shelf shelf = new Shelf().with(thing("a", "Pain"), thing("b", "Pain"));

	@BeforeEach
	void open() throws IOException {
		index = SearchIndex.open(folder);
		reindex = new Reindex(index, shelf);
	}

	@AfterEach
	void close() throws IOException {
		index.close();
	}

	@Test
	void what_the_room_has_is_put_in_and_what_it_has_not_is_taken_out() throws IOException {
		reindex.refresh(List.of("a", "b"));
		assertThat(found()).containsExactlyInAnyOrder("a", "b");

		shelf.things.remove("a");
		reindex.refresh(List.of("a", "b"));
		assertThat(found()).containsExactly("b");
	}

	@Test
	void a_walk_over_everything_ends_equal_to_the_room() throws IOException {
		index.put(List.of(thing("0-gone", "Pain"), thing("az-gone", "Pain"), thing("zz-gone", "Pain"), new SearchDocument("other", "kept").order("", 0)));
		for (int i = 0; i < Reindex.PAGE * 2; i++) {
			shelf.with(thing("m%05d".formatted(i), "Pain"));
		}

		reindex.everything();

		assertThat(total()).isEqualTo(Reindex.PAGE * 2 + 2);
		assertThat(found()).doesNotContain("0-gone", "az-gone", "zz-gone");
		int others = index.read(searcher -> searcher.count(new org.apache.lucene.search.TermQuery(new org.apache.lucene.index.Term(Documents.SOURCE, "other"))));
		assertThat(others).isEqualTo(1);
	}

	@Test
	void a_sweep_finds_what_nobody_told_and_asks_for_it_once() throws IOException {
		shelf.changed.add(new SearchSource.Changed("a", 1));

		assertThat(reindex.sweep(NOW)).isEqualTo(1);
		assertThat(found()).containsExactly("a");
		assertThat(reindex.sweep(NOW)).isZero();
	}

	@Test
	void a_sweep_leaves_alone_what_was_told_already() throws IOException {
		reindex.refresh(List.of("a"));
		shelf.changed.add(new SearchSource.Changed("a", 1));

		assertThat(reindex.sweep(NOW)).isZero();

		shelf.changed.set(0, new SearchSource.Changed("a", 2));
		assertThat(reindex.sweep(NOW)).isEqualTo(1);
	}

	private List<String> found() {
		return index.read(searcher -> new Finder(searcher, query("pain"), SynonymTable.EMPTY).find()).hits().stream().map(Hit::id).toList();
	}

	private long total() {
		return index.read(searcher -> new Finder(searcher, query("pain"), SynonymTable.EMPTY).find()).total();
	}
}
