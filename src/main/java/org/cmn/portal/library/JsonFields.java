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
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The fields of a JSON object as text: lists may be arrays or, as in CSV, texts with semicolons; yes and no may be true and
 * false. To the API a text is a text: a number stands for a year alone, true and false for yes and no. In files, names that mean nothing are left out: they may hold what another program wants.
 */
public final class JsonFields {

	/** What the API tells of a resource beside what is said about it: it may come back, and says nothing. */
	private static final Set<String> TOLD = Set.of("id", "status", "version", "superseded_by", "changed_at", "highlight", "score", "used_in_conversations", "health");

	private static final Set<ResourceField> YES_OR_NO = Set.of(ResourceField.VERIFIED, ResourceField.REVIEWED, ResourceField.CONFLICT_OF_INTEREST);

	private JsonFields() {
	}

	/** A resource as a client sends it: what is not there is absent; a name that means nothing is refused, for what it held would be lost. */
	public static ResourceContent content(JsonObject object) {
		var checks = new Checks();
		object.keySet().stream().filter(name -> !TOLD.contains(name) && ResourceField.of(name).isEmpty()).forEach(name -> checks.refuse(name, LibraryReason.NO_SUCH_FIELD));
		object.forEach((name, value) -> ResourceField.of(name).filter(field -> !canHold(field, value)).ifPresent(field -> checks.refuse(name, CommonReason.WRONG_TYPE, YES_OR_NO.contains(field) ? "truth" : "text")));
		var content = ResourceContent.EMPTY;
		for (var cell : texts(object, name -> ResourceField.of(name).isPresent(), checks).entrySet()) {
			content = content.with(ResourceField.of(cell.getKey()).orElseThrow(), cell.getValue());
		}
		checks.done();
		return content;
	}

	/** The whole number that a client sends; of 1.5 nobody makes 1. */
	public static long whole(String name, JsonValue value) {
		var checks = new Checks();
		if (value instanceof JsonNumber number) {
			try {
				return number.longValueExact();
			} catch (ArithmeticException e) {
				checks.refuse(name, CommonReason.NOT_A_NUMBER);
			}
		} else {
			checks.refuse(name, CommonReason.WRONG_TYPE, "number");
		}
		throw Refused.fields(checks.refusals());
	}

	private static boolean canHold(ResourceField field, JsonValue value) {
		return switch (value.getValueType()) {
			case NUMBER -> field == ResourceField.PUBLISHED_YEAR;
			case TRUE, FALSE -> YES_OR_NO.contains(field);
			case ARRAY -> value.asJsonArray().stream().noneMatch(JsonNumber.class::isInstance);
			default -> true;
		};
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
