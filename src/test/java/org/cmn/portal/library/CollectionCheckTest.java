package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.junit.jupiter.api.Test;

class CollectionCheckTest {

	private static final Set<String> LIBRARY = Set.of("a", "b");

	private final Checks checks = new Checks();

	@Test
	void what_is_kept_is_trimmed_and_in_order() {
		var content = check(new CollectionContent("  Two\n words ", " ", " First.\nThen. ", null, List.of(new CollectionItem("b", " why ", ""), new CollectionItem("a", null, null))));

		assertThat(checks.refusals()).isEmpty();
		assertThat(content).isEqualTo(new CollectionContent("Two words", null, "First.\nThen.", null, List.of(new CollectionItem("b", "why", null), new CollectionItem("a", null, null))));
	}

	@Test
	void every_wrong_thing_is_named_at_once() {
		check(new CollectionContent("", "x".repeat(301), null, null, java.util.Arrays.asList(new CollectionItem("a", "x".repeat(1001), null), new CollectionItem("a", null, null),
				new CollectionItem("nowhere", null, null), new CollectionItem(null, null, null), new CollectionItem("\u0000", null, null))));

		assertThat(checks.refusals()).extracting(refusal -> refusal.field() + " " + refusal.reason()).containsExactly("title REQUIRED", "title_fr TOO_LONG", "note TOO_LONG", "items ITEM_TWICE",
				"items NO_SUCH_RESOURCE", "items NO_SUCH_RESOURCE", "items NO_SUCH_RESOURCE");
	}

	@Test
	void more_than_a_hundred_are_a_library_and_no_starter_kit() {
		check(new CollectionContent("Title", null, null, null, Collections.nCopies(101, new CollectionItem("a", null, null))));

		assertThat(checks.refusals()).extracting(refusal -> refusal.reason()).isEqualTo(List.of(LibraryReason.TOO_MANY_ITEMS));
	}

	@Test
	void a_note_in_one_language_serves_readers_of_the_other() {
		assertThat(new CollectionItem("a", "why", null).note(Locale.CANADA_FRENCH)).isEqualTo("why");
		assertThat(new CollectionItem("a", "why", "pourquoi").note(Locale.CANADA_FRENCH)).isEqualTo("pourquoi");
		assertThat(new CollectionItem("a", null, null).note(Locale.ENGLISH)).isNull();
	}

	@Test
	void a_blank_title_is_asked_for() {
		check(CollectionContent.EMPTY);

		assertThat(checks.refusals()).extracting(refusal -> refusal.reason()).isEqualTo(List.of(CommonReason.REQUIRED));
	}

	private CollectionContent check(CollectionContent given) {
		return new CollectionCheck(checks, ids -> ids.stream().filter(LIBRARY::contains).collect(Collectors.toCollection(LinkedHashSet::new))).check(given);
	}
}
