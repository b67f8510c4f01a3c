package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.cmn.portal.platform.refusal.WebAddress;

/** Which resource each row of a stretch means: the id it names, the one that has its address, or a new one. */
final class RowIds {

	private final Map<ImportRow, String> ids = new HashMap<>();

	RowIds(List<ImportRow> rows, LibraryStore store, Set<String> taken) {
		var nameless = new ArrayList<ImportRow>();
		for (var row : rows) {
			var id = row.get(ResourceImport.ID).strip();
			if (id.isEmpty()) {
				nameless.add(row);
			} else {
				ResourceIds.check(id, row.checks());
				if (ResourceIds.isOne(id)) {
					ids.put(row, id);
				}
			}
		}
		name(nameless, store, taken);
	}

	private void name(List<ImportRow> rows, LibraryStore store, Set<String> taken) {
		if (rows.isEmpty()) {
			return;
		}
		var byKey = store.addresses().idsByKey(rows.stream().map(RowIds::key).filter(Objects::nonNull).toList());
		var candidates = rows.stream().map(row -> ResourceIds.from(row.get(ResourceField.TITLE.code()), id -> false)).toList();
		var known = new HashSet<>(store.existing(candidates));
		known.addAll(taken);
		known.addAll(ids.values());
		for (var row : rows) {
			var key = key(row);
			// What has no address is refused for that, each row for itself.
			var id = key == null ? null : byKey.get(key);
			if (id == null) {
				// Only a name with a number behind it has not been asked for yet.
				id = ResourceIds.from(row.get(ResourceField.TITLE.code()), one -> known.contains(one) || !candidates.contains(one) && store.exists(one));
				byKey.put(key, id);
			}
			known.add(id);
			ids.put(row, id);
		}
	}

	/** Null for what is no address: it is refused anyway, and PostgreSQL cannot be asked for some characters. */
	private static String key(ImportRow row) {
		return WebAddress.canonical(row.get(ResourceField.URL.code()).strip()).map(DuplicateKey::of).orElse(null);
	}

	/** Null for a row that was refused. */
	String of(ImportRow row) {
		return ids.get(row);
	}

	Collection<String> all() {
		return new HashSet<>(ids.values());
	}
}
