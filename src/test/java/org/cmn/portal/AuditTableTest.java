package org.cmn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmn.portal.library.Deed;
import org.cmn.portal.library.WordDeed;
import org.cmn.portal.testkit.Deeds;
import org.cmn.portal.testkit.Policy;
import org.junit.jupiter.api.Test;

/** An operation that changes something, and of which nobody said what line it leaves in the audit trail, must not be built (promise P5). */
class AuditTableTest {

	private static final Pattern RECORDED = Pattern.compile("audit\\.(?:record|note)\\([^;]*;");
	private static final Pattern ACTION = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");

	@Test
	void every_operation_that_changes_something_says_what_line_it_leaves() {
		assertThat(changing()).isNotEmpty().isEqualTo(said());
	}

	@Test
	void no_line_is_left_out_without_a_reason() {
		assertThat(Deeds.all()).filteredOn(deed -> !deed.leavesALine()).isNotEmpty().allMatch(deed -> deed.why().length() > 20);
		assertThat(Deeds.all()).filteredOn(Deeds.Deed::leavesALine).allMatch(deed -> deed.action().matches("[a-z-]+\\.[a-z-]+") && deed.action().length() <= 64);
	}

	@Test
	void an_operation_that_says_nothing_is_seen() {
		var forgotten = said();
		forgotten.remove("POST /api/events");
		assertThat(changing()).as("control").isNotEqualTo(forgotten);
	}

	@Test
	void every_action_that_the_code_writes_has_a_row() throws IOException {
		assertThat(written()).contains("event.scheduled", "resource.withdrawn", "synonyms.imported").isEqualTo(known());
	}

	@Test
	void an_action_without_a_row_is_seen() throws IOException {
		var forgotten = known();
		forgotten.remove("resource.withdrawn");
		assertThat(written()).as("control").isNotEqualTo(forgotten);
	}

	@Test
	void what_happens_by_itself_names_the_test_that_sees_it() throws IOException {
		for (var deed : Deeds.all().stream().filter(Deeds.Deed::isByItself).toList()) {
			assertThat(deed.why()).matches("\\w+IT\\.\\w+");
			assertThat(source(deed.why().split("\\.")[0])).contains("void " + deed.why().split("\\.")[1] + "()");
		}
	}

	private static String source(String test) throws IOException {
		try (var files = Files.walk(Path.of("src/test/java"))) {
			return Files.readString(files.filter(path -> path.endsWith(test + ".java")).findFirst().orElseThrow());
		}
	}

	/** The words of every {@code audit.record(…)} and {@code note(…)} of the rooms (signing in has a trail with tests of its own), and one for each deed of the library but imports and merges, whose line is that of the whole. */
	private static Set<String> written() throws IOException {
		var actions = Stream.concat(Stream.of(WordDeed.values()).map(deed -> "vocabulary." + deed.name().toLowerCase(Locale.ROOT)),
				Stream.of(Deed.values()).filter(deed -> deed != Deed.IMPORTED && deed != Deed.WORD_MERGED && deed != Deed.WORD_UNMERGED).map(deed -> "resource." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-')))
				.collect(Collectors.toCollection(TreeSet::new));
		try (var files = Files.walk(Path.of("src/main/java/org/cmn/portal"))) {
			for (var file : files.filter(path -> path.toString().endsWith(".java") && !path.endsWith("SignInTrail.java")).toList()) {
				RECORDED.matcher(Files.readString(file)).results().flatMap(call -> ACTION.matcher(call.group()).results()).forEach(action -> actions.add(action.group(1)));
			}
		}
		return actions;
	}

	private static Set<String> known() {
		return Deeds.all().stream().filter(Deeds.Deed::leavesALine).map(Deeds.Deed::action).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> changing() {
		return Policy.lines().stream().filter(line -> Set.of("POST", "PUT", "DELETE", "PATCH").contains(line.method())).map(Policy.Line::route)
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> said() {
		return Deeds.all().stream().filter(deed -> !deed.isPressed() && !deed.isByItself()).map(deed -> Policy.Line.route(deed.method(), deed.path())).collect(Collectors.toCollection(TreeSet::new));
	}
}
