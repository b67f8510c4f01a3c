package org.cmn.portal.library;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cmn.portal.library.ResourceImport.Plan;

/** Checks that what rows follow exists: in the library, or in a good row of the same file. */
final class Predecessors {

	private static final String FIELD = ResourceField.SUCCESSOR_OF.code();

	private Predecessors() {
	}

	static void check(Map<String, Plan> plans, Function<Collection<String>, Set<String>> existing) {
		var named = plans.values().stream().map(Predecessors::of).filter(Objects::nonNull).collect(Collectors.toSet());
		var known = existing.apply(named);
		// A refused row takes those with it that follow it, and so on down the line.
		for (boolean more = true; more;) {
			more = false;
			for (var plan : plans.values()) {
				more |= plan.row().isGood() && of(plan) != null && isRefused(plan, plans, known);
			}
		}
	}

	private static boolean isRefused(Plan plan, Map<String, Plan> plans, Set<String> known) {
		var id = of(plan);
		var checks = plan.row().checks();
		if (id.equals(plan.id())) {
			checks.refuse(FIELD, LibraryReason.FOLLOWS_ITSELF);
		} else if (!known.contains(id) && !plans.containsKey(id)) {
			checks.refuse(FIELD, LibraryReason.NO_SUCH_RESOURCE, id);
		} else if (!known.contains(id) && !plans.get(id).row().isGood()) {
			checks.refuse(FIELD, LibraryReason.PREDECESSOR_REFUSED, id);
		}
		return !plan.row().isGood();
	}

	private static String of(Plan plan) {
		return plan.content().get(ResourceField.SUCCESSOR_OF);
	}
}
