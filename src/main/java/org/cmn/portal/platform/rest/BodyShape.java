package org.cmn.portal.platform.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Whether a body is what the record says that it is to become. Yasson leaves out what the record does not name, so that
 * {@code dry_run} for {@code dryRun} is carried out; makes 1 of 1.5, 5 of 4294967301, "5" of 5 and no of "yes"; and where it gives up
 * it does not say at which field. Here every name that means nothing and every value of another kind is told by its field, all at
 * once, before Yasson reads. {@code null} is the same as nothing, except for a number that a record has as no object: that is needed; and
 * in a list, where it is no element. Days and moments are of the years 1 to 9999.
 */
public final class BodyShape {

	private static final int MOST_TOLD = 50;
	private static final int LONGEST_SHOWN = 64;
	private static final int LAST_YEAR = 9999;

	private final Checks checks = new Checks();

	private BodyShape() {
	}

	/** @throws Refused body-not-readable for what is no object; otherwise with every field that is none or is of another kind */
	public static void require(JsonValue sent, Class<?> type) {
		if (!(sent instanceof JsonObject object)) {
			throw new Refused(CommonReason.BODY_NOT_READABLE);
		}
		var shape = new BodyShape();
		shape.record("", object, type);
		shape.checks.done();
	}

	/** What a record may be made of to be looked at here. */
	static boolean isKnown(Type type) {
		return switch (type) {
			case Class<?> one when one.isRecord() -> List.of(one.getRecordComponents()).stream().allMatch(component -> isKnown(component.getGenericType()));
			case Class<?> one -> List.of(String.class, Boolean.class, Integer.class, int.class, Long.class, long.class, UUID.class, LocalDate.class, Instant.class).contains(one);
			case ParameterizedType many when many.getRawType() == List.class -> isKnown(many.getActualTypeArguments()[0]);
			case ParameterizedType many when many.getRawType() == Map.class -> many.getActualTypeArguments()[0] == String.class && isKnown(many.getActualTypeArguments()[1]);
			default -> false;
		};
	}

	private void record(String before, JsonObject object, Class<?> type) {
		var components = components(type);
		object.forEach((name, value) -> {
			if (components.containsKey(name)) {
				value(before + name, value, components.get(name).getGenericType());
			} else {
				refuse(before + shown(name), CommonReason.UNKNOWN_FIELD, String.join(", ", components.keySet()));
			}
		});
		components.forEach((name, component) -> {
			if (component.getType().isPrimitive() && object.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL) {
				refuse(before + name, CommonReason.REQUIRED);
			}
		});
	}

	private void value(String field, JsonValue value, Type type) {
		if (value == JsonValue.NULL) {
			return;
		}
		switch (type) {
			case ParameterizedType many when many.getRawType() == List.class -> each(field, value, many.getActualTypeArguments()[0]);
			case ParameterizedType many -> named(field, value, many.getActualTypeArguments()[1]);
			case Class<?> one when one.isRecord() -> {
				if (value instanceof JsonObject object) {
					record(field + ".", object, one);
				} else {
					wrong(field, "object");
				}
			}
			case Class<?> one -> plain(field, value, one);
			default -> throw new IllegalStateException(field + " is a " + type);
		}
	}

	private void each(String field, JsonValue value, Type type) {
		if (value instanceof JsonArray array) {
			for (int i = 0; i < array.size(); i++) {
				element(field + "[" + i + "]", array.get(i), type);
			}
		} else {
			wrong(field, "list");
		}
	}

	/** Nothing has no place in a list: whoever reads the list would leave it out or stumble over it. */
	private void element(String field, JsonValue value, Type type) {
		if (value == JsonValue.NULL) {
			wrong(field, kind(type));
		} else {
			value(field, value, type);
		}
	}

	/** The names are not the record's but the client's. */
	private void named(String field, JsonValue value, Type type) {
		if (value instanceof JsonObject object) {
			object.forEach((name, one) -> value(field + "." + shown(name), one, type));
		} else {
			wrong(field, "object");
		}
	}

	private void plain(String field, JsonValue value, Class<?> type) {
		switch (type.getSimpleName()) {
			case "Integer", "int" -> number(field, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
			case "Long", "long" -> number(field, value, Long.MIN_VALUE, Long.MAX_VALUE);
			case "Boolean" -> check(value == JsonValue.TRUE || value == JsonValue.FALSE, field, "truth");
			case "UUID" -> check(isRead(value, UUID::fromString), field, "id");
			case "LocalDate" -> check(isRead(value, BodyShape::day), field, "day");
			case "Instant" -> check(isRead(value, BodyShape::moment), field, "moment");
			default -> check(value instanceof JsonString, field, "text");
		}
	}

	private static LocalDate day(String text) {
		var day = LocalDate.parse(text);
		return isOfOurTime(day.getYear()) ? day : null;
	}

	private static Instant moment(String text) {
		var moment = Instant.parse(text);
		return isOfOurTime(moment.atOffset(ZoneOffset.UTC).getYear()) ? moment : null;
	}

	/** Years of more digits are read by Java, but not by Yasson, the database and whoever compares days as texts. */
	private static boolean isOfOurTime(int year) {
		return year >= 1 && year <= LAST_YEAR;
	}

	private void number(String field, JsonValue value, long least, long most) {
		if (!(value instanceof JsonNumber number)) {
			wrong(field, "number");
		} else if (!isWhole(number.bigDecimalValue())) {
			refuse(field, CommonReason.NOT_A_NUMBER);
		} else if (number.bigDecimalValue().compareTo(BigDecimal.valueOf(least)) < 0 || number.bigDecimalValue().compareTo(BigDecimal.valueOf(most)) > 0) {
			refuse(field, CommonReason.OUT_OF_BOUNDS, least, most);
		}
	}

	/** Without writing the number out: a short text can say one with a thousand million digits. */
	private static boolean isWhole(BigDecimal number) {
		return number.signum() == 0 || number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
	}

	private static boolean isRead(JsonValue value, Function<String, ?> reading) {
		try {
			return value instanceof JsonString text && reading.apply(text.getString()) != null;
		} catch (IllegalArgumentException | DateTimeException e) {
			return false;
		}
	}

	/** As they are called on the wire. */
	private static Map<String, RecordComponent> components(Class<?> type) {
		var components = new LinkedHashMap<String, RecordComponent>();
		for (var component : type.getRecordComponents()) {
			components.put(wireName(type, component.getName()), component);
		}
		return components;
	}

	private static String wireName(Class<?> type, String name) {
		try {
			var said = type.getDeclaredField(name).getAnnotation(JsonbProperty.class);
			return said == null || said.value().isEmpty() ? name : said.value();
		} catch (NoSuchFieldException e) {
			throw new IllegalStateException(e);
		}
	}

	private void check(boolean isRight, String field, String kind) {
		if (!isRight) {
			wrong(field, kind);
		}
	}

	private void wrong(String field, String kind) {
		refuse(field, CommonReason.WRONG_TYPE, kind);
	}

	/** Whoever sends thousands of them does not read thousands of sentences. */
	private void refuse(String field, CommonReason reason, Object... arguments) {
		if (checks.refusals().size() < MOST_TOLD) {
			checks.refuse(field, reason, arguments);
		}
	}

	/** What belongs there, as {@link CommonReason#WRONG_TYPE} calls it. */
	private static String kind(Type type) {
		return switch (type) {
			case ParameterizedType many when many.getRawType() == List.class -> "list";
			case Class<?> one when !one.isRecord() -> switch (one.getSimpleName()) {
				case "Integer", "int", "Long", "long" -> "number";
				case "Boolean" -> "truth";
				case "UUID" -> "id";
				case "LocalDate" -> "day";
				case "Instant" -> "moment";
				default -> "text";
			};
			default -> "object";
		};
	}

	private static String shown(String name) {
		return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
	}
}
