package org.cmn.portal.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmn.portal.library.ResourceImport.Plan;

/**
 * Checks that what rows follow, and what they are the counterpart of, exists: in the library, or in a good row of the same
 * file; and that no two rows have the same counterpart.
 */
final class Neighbours {

	private final Map<String, Plan> plans;
	private final Set<String> known;

	private Neighbours(Map<String, Plan> plans, Function<Collection<String>, Set<String>> existing) {
		this.plans = plans;
		this.known = existing.apply(plans.values().stream().flatMap(plan -> Stream.of(ResourceField.SUCCESSOR_OF, ResourceField.COUNTERPART)
				.map(plan.content()::get)).filter(java.util.Objects::nonNull).collect(Collectors.toSet()));
	}

	static void check(Map<String, Plan> plans, Function<Collection<String>, Set<String>> existing) {
		var neighbours = new Neighbours(plans, existing);
		neighbours.eachCounterpartOnce();
		// A refused row takes those with it that lean on it, and so on down the line.
		for (boolean more = true; more;) {
			more = false;
			for (var plan : plans.values()) {
				more |= plan.row().isGood() && neighbours.isRefused(plan);
			}
		}
	}

	private void eachCounterpartOnce() {
		var takers = new HashMap<String, Plan>();
		for (var plan : plans.values()) {
			var other = plan.content().get(ResourceField.COUNTERPART);
			var twin = other == null ? null : takers.putIfAbsent(other, plan);
			var back = other == null || !plans.containsKey(other) ? null : plans.get(other).content().get(ResourceField.COUNTERPART);
			if (twin != null) {
				plan.row().checks().refuse(ResourceField.COUNTERPART.code(), LibraryReason.COUNTERPART_TWICE, twin.row().line());
			} else if (back != null && !back.equals(plan.id())) {
				plan.row().checks().refuse(ResourceField.COUNTERPART.code(), LibraryReason.COUNTERPART_TWICE, plans.get(other).row().line());
			}
		}
	}

	private boolean isRefused(Plan plan) {
		refuse(plan, ResourceField.SUCCESSOR_OF, LibraryReason.FOLLOWS_ITSELF, LibraryReason.PREDECESSOR_REFUSED);
		refuse(plan, ResourceField.COUNTERPART, LibraryReason.ITS_OWN_COUNTERPART, LibraryReason.COUNTERPART_REFUSED);
		return !plan.row().isGood();
	}

	private void refuse(Plan plan, ResourceField field, LibraryReason itself, LibraryReason refused) {
		var id = plan.content().get(field);
		var checks = plan.row().checks();
		if (id == null) {
			return;
		}
		if (id.equals(plan.id())) {
			checks.refuse(field.code(), itself);
		} else if (!known.contains(id) && !plans.containsKey(id)) {
			checks.refuse(field.code(), LibraryReason.NO_SUCH_RESOURCE, id);
		} else if (!known.contains(id) && !plans.get(id).row().isGood()) {
			checks.refuse(field.code(), refused, id);
		}
	}
}
