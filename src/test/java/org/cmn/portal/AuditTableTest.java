package org.cmn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.cmn.portal.testkit.Deeds;
import org.cmn.portal.testkit.Policy;
import org.junit.jupiter.api.Test;

/** An operation that changes something, and of which nobody said what line it leaves in the audit trail, must not be built (promise P5). */
class AuditTableTest {

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

	private static Set<String> changing() {
		return Policy.lines().stream().filter(line -> Set.of("POST", "PUT", "DELETE", "PATCH").contains(line.method())).map(Policy.Line::route)
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> said() {
		return Deeds.all().stream().map(deed -> Policy.Line.route(deed.method(), deed.path())).collect(Collectors.toCollection(TreeSet::new));
	}
}
