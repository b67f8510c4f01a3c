package org.cmn.portal.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.cmn.portal.platform.refusal.Checks;

/**
 * The fields of a JSON object as text: lists may be arrays or, as in CSV, texts with semicolons; yes and no may be true and
 * false. In files, names that mean nothing are left out: they may hold what another program wants.
 */
public final class JsonFields {

	/** What the API tells of a resource beside what is said about it: it may come back, and says nothing. */
	private static final Set<String> TOLD = Set.of("id", "status", "version", "superseded_by", "changed_at", "highlight", "score", "used_in_conversations", "health");

	private JsonFields() {
	}

	/** A resource as a client sends it: what is not there is absent; a name that means nothing is refused, for what it held would be lost. */
	public static ResourceContent content(JsonObject object) {
		var checks = new Checks();
		object.keySet().stream().filter(name -> !TOLD.contains(name) && ResourceField.of(name).isEmpty()).forEach(name -> checks.refuse(name, LibraryReason.NO_SUCH_FIELD));
		var content = ResourceContent.EMPTY;
		for (var cell : texts(object, name -> ResourceField.of(name).isPresent(), checks).entrySet()) {
			content = content.with(ResourceField.of(cell.getKey()).orElseThrow(), cell.getValue());
		}
		checks.done();
		return content;
	}

	/** By name; a value that is neither text nor a list of texts is refused. */
	static Map<String, String> texts(JsonObject object, Predicate<String> isKnown, Checks checks) {
		var texts = new HashMap<String, String>();
		object.forEach((name, value) -> {
			if (isKnown.test(name)) {
				var text = text(value);
				if (text == null) {
					checks.refuse(name, LibraryReason.NOT_TEXT);
				} else {
					texts.put(name, text);
				}
			}
		});
		return texts;
	}

	private static String text(JsonValue value) {
		return switch (value) {
			case JsonString string -> string.getString();
			case JsonNumber number -> number.toString();
			case JsonArray array -> array.stream().allMatch(JsonFields::isPlain) ? array.stream().map(JsonFields::text).collect(Collectors.joining(";")) : null;
			case JsonObject object -> null;
			default -> value == JsonValue.NULL ? "" : value.toString();
		};
	}

	private static boolean isPlain(JsonValue value) {
		return value instanceof JsonString || value instanceof JsonNumber;
	}
}
