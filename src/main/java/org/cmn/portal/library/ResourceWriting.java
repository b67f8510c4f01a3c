package org.cmn.portal.library;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Writes many resources with few statements, each with its version. */
@ApplicationScoped
class ResourceWriting {

	private static final int STRETCH = 1000;

	@Inject
	private ResourceRows table;

	@Inject
	private DuplicateStore addresses;

	/** A resource as it will be. */
	interface Written {

		String id();

		ResourceContent content();

		ResourceStatus status();

		/** The number of its new version. */
		long version();

		boolean isNew();
	}

	/** What is in review by it is that member's text. */
	void write(List<? extends Written> all, Deed deed, Instant now, UUID memberId) {
		write(all, deed, now, memberId, memberId);
	}

	/** What is in review stays its writer's text. */
	void rewrite(List<? extends Written> all, Deed deed, Instant now, UUID memberId) {
		write(all, deed, now, memberId, null);
	}

	private void write(List<? extends Written> all, Deed deed, Instant now, UUID memberId, UUID writer) {
		for (int from = 0; from < all.size(); from += STRETCH) {
			var stretch = all.subList(from, Math.min(all.size(), from + STRETCH));
			var added = stretch.stream().filter(Written::isNew).toList();
			var changed = stretch.stream().filter(written -> !written.isNew()).toList();
			if (!added.isEmpty()) {
				table.insertAll(json(added), deed, now, writer, memberId);
			}
			if (!changed.isEmpty()) {
				table.updateAll(json(changed), deed, now, writer, memberId);
			}
			addresses.keep(stretch.stream().collect(Collectors.toMap(Written::id, written -> written.content().get(ResourceField.URL))));
		}
	}

	private static String json(List<? extends Written> all) {
		var rows = JSON.createArrayBuilder();
		all.forEach(written -> rows.add(row(written)));
		return rows.build().toString();
	}

	private static JsonObject row(Written written) {
		var content = written.content();
		var row = JSON.createObjectBuilder().add("id", written.id()).add("status", written.status().name()).add("version", written.version())
				.add("content", ContentJson.write(content));
		content.values().forEach((field, value) -> {
			switch (field) {
				case VERIFIED, REVIEWED, CONFLICT_OF_INTEREST -> row.add(field.code(), content.is(field));
				case PUBLISHED_YEAR -> row.add(field.code(), content.year());
				default -> row.add(field.code(), value);
			}
		});
		return row.build();
	}
}
