package org.cmn.portal.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.cmn.portal.platform.refusal.Checks;

/** The names of resources: short, readable, fit for an address, never changed. */
final class ResourceIds {

	static final int LIMIT = 64;

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (LIMIT - 1) + "}");
	/** What stands in the place of an id in the addresses of the API. */
	private static final Set<String> RESERVED = Set.of("bulk", "duplicates", "export", "import");
	private static final int SLUG_LIMIT = 56;

	private ResourceIds() {
	}

	static boolean isOne(String id) {
		return ID.matcher(id).matches();
	}

	/** Refuses a name that nothing can be given. */
	static void check(String id, Checks checks) {
		if (!isOne(id)) {
			checks.refuse("id", LibraryReason.NOT_A_RESOURCE_ID);
		} else if (RESERVED.contains(id)) {
			checks.refuse("id", LibraryReason.ID_RESERVED, id);
		}
	}

	/** Refuses, of something new, also a name that something has already. Null for none that was given is no name to refuse. */
	static void check(String given, Predicate<String> taken, Checks checks) {
		if (given == null) {
			return;
		}
		check(given, checks);
		if (isOne(given) && taken.test(given)) {
			checks.refuse("id", LibraryReason.ID_TAKEN);
		}
	}

	/** A new name made from the title, with a number behind it when it is taken. */
	static String from(String title, Predicate<String> taken) {
		var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
		var slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		if (slug.length() > SLUG_LIMIT) {
			slug = slug.substring(0, SLUG_LIMIT).replaceAll("-[^-]*$", "");
		}
		if (slug.isEmpty()) {
			slug = "resource";
		}
		var id = slug;
		for (int n = 2; RESERVED.contains(id) || taken.test(id); n++) {
			id = slug + "-" + n;
		}
		return id;
	}
}
