package org.cmn.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cmn.portal.search.Shelf.query;
import static org.cmn.portal.search.Shelf.thing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is told what was true before. */
class RecentSearchesTest {

	private final RecentSearches recent = new RecentSearches();

	@TempDir
	private Path folder;
	private SearchIndex index;
	private int looks;

	@BeforeEach
	void open() throws IOException {
		index = SearchIndex.open(folder);
		put("a", "Naloxone kits");
	}

	@AfterEach
	void close() throws IOException {
		index.close();
	}

	@Test
	void who_asks_the_same_is_told_the_same_without_looking_again() {
		assertThat(find("naloxone", SynonymTable.EMPTY)).isSameAs(find("naloxone", SynonymTable.EMPTY));
		assertThat(looks).isEqualTo(1);

		find("naloxone kits", SynonymTable.EMPTY);
		assertThat(looks).as("control: another question").isEqualTo(2);
	}

	@Test
	void what_was_published_or_became_a_synonym_meanwhile_is_found_by_the_next() throws IOException {
		assertThat(find("naloxone", SynonymTable.EMPTY).total()).isEqualTo(1);
		put("b", "Naloxone training");
		assertThat(find("naloxone", SynonymTable.EMPTY).total()).isEqualTo(2);

		assertThat(find("narcan", SynonymTable.EMPTY).total()).isZero();
		assertThat(find("narcan", new SynonymTable(List.of(new Synonym("Narcan", List.of("naloxone"), false)))).total()).isEqualTo(2);
	}

	private SearchResult find(String text, SynonymTable synonyms) {
		var asked = query(text);
		return index.read(searcher -> recent.find(searcher, synonyms, asked, () -> {
			looks++;
			return new Finder(searcher, asked, synonyms).find();
		}));
	}

	private void put(String id, String title) throws IOException {
		index.put(List.of(thing(id, title)));
		index.show();
	}
}
