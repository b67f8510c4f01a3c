package org.cmn.portal.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.cmn.portal.library.ResourceImport.Plan;

/** Writes many resources with few statements. */
@ApplicationScoped
class ResourceWriting {

	private static final int STRETCH = 1000;

	@Inject
	private LibraryStore store;

	void write(List<Plan> plans, Instant now, UUID memberId) {
		for (int from = 0; from < plans.size(); from += STRETCH) {
			var stretch = plans.subList(from, Math.min(plans.size(), from + STRETCH));
			var created = json(stretch.stream().filter(plan -> plan.deed() == ImportDeed.CREATED).toList());
			var updated = json(stretch.stream().filter(plan -> plan.deed() == ImportDeed.UPDATED).toList());
			var all = json(stretch);
			store.insertAll(created, now);
			store.updateAll(updated, now);
			store.insertCodes(all);
			store.insertVersions(all, now, memberId);
			store.addresses().keep(stretch.stream().collect(Collectors.toMap(Plan::id, plan -> plan.content().get(ResourceField.URL))));
		}
	}

	private static String json(List<Plan> plans) {
		var rows = Json.createArrayBuilder();
		plans.forEach(plan -> rows.add(row(plan)));
		return rows.build().toString();
	}

	private static JsonObject row(Plan plan) {
		var row = Json.createObjectBuilder().add("id", plan.id()).add("status", plan.status().name()).add("version", plan.version())
				.add("content", ContentJson.write(plan.content()));
		plan.content().values().forEach((field, value) -> {
			switch (field) {
				case VERIFIED, REVIEWED -> row.add(field.code(), plan.content().is(field));
				case PUBLISHED_YEAR -> row.add(field.code(), plan.content().year());
				default -> row.add(field.code(), value);
			}
		});
		return row.build();
	}
}
