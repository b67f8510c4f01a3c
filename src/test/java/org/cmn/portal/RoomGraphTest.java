package org.cmn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.cmn.portal.testkit.Code;
import org.junit.jupiter.api.Test;

/** Which room may call which. The table is the truth both ways: an undeclared arrow fails, and so does an unused one. */
class RoomGraphTest {

	private static final Map<String, Set<String>> MAY_CALL = table("""
			platform  ->
			member    -> platform
			links     -> platform
			search    -> platform
			guard     -> platform, member
			live      -> platform, member
			library   -> platform, member, search, links, guard
			mentoring -> platform, member, guard
			messaging -> platform, member, guard, mentoring, live, library, events
			events    -> platform, member
			asking    -> platform, member, guard, mentoring, messaging, library
			shelf     -> platform, member, guard, library
			notices   -> platform, member, mentoring, messaging, asking, events, live, shelf
			home      -> platform, member, search, mentoring, messaging, library, events, shelf
			""");

	@Test
	void the_rooms_call_exactly_those_that_the_table_names() {
		assertThat(arrows(Code.portal())).isEqualTo(MAY_CALL);
	}

	@Test
	void an_arrow_that_no_table_names_is_seen() {
		assertThat(arrows(Code.portal()).get("member")).as("control: what is drawn comes from the code").contains("platform");
	}

	static Map<String, Set<String>> arrows(JavaClasses classes) {
		Map<String, Set<String>> arrows = new TreeMap<>();
		for (var from : classes) {
			room(from).ifPresent(origin -> {
				var targets = arrows.computeIfAbsent(origin, room -> new TreeSet<>());
				from.getDirectDependenciesFromSelf().forEach(dependency -> room(dependency.getTargetClass())
						.filter(target -> !target.equals(origin)).ifPresent(targets::add));
			});
		}
		return arrows;
	}

	private static java.util.Optional<String> room(JavaClass type) {
		var name = type.getPackageName();
		var root = "org.cmn.portal.";
		return name.startsWith(root) ? java.util.Optional.of(name.substring(root.length()).split("\\.")[0]) : java.util.Optional.empty();
	}

	private static Map<String, Set<String>> table(String text) {
		return text.lines().map(line -> line.split("->", -1)).collect(Collectors.toMap(
				cells -> cells[0].strip(),
				cells -> Arrays.stream(cells[1].split(",")).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toCollection(TreeSet::new)),
				(one, other) -> one, TreeMap::new));
	}
}
