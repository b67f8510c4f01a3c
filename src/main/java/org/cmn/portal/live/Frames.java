package org.cmn.portal.live;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.NamesOnce;
import org.cmn.portal.platform.refusal.Refused;

/** The shape of frames: JSON objects with a {@code type}. What comes in is believed to be nothing before it was looked at. */
public final class Frames {

	/** Looked up once: the standard's own methods look the provider up at every call. */
	private static final JsonProvider JSON = JsonProvider.provider();

	/** What an error frame gives back of the frame it answers, so that the client knows which one. */
	private static final List<String> ECHOED = List.of("conversation", "clientId");
	private static final int LONGEST_NUMBER = 15;
	private static final int LONGEST_ECHO = 64;

	private Frames() {
	}

	/** A frame to be filled. */
	public static JsonObjectBuilder of(String type) {
		return object().add("type", type);
	}

	public static JsonObjectBuilder object() {
		return JSON.createObjectBuilder();
	}

	public static JsonArrayBuilder array() {
		return JSON.createArrayBuilder();
	}

	/** @throws Refused when there is no id at this name */
	public static UUID id(JsonObject frame, String name) {
		try {
			return UUID.fromString(text(frame, name));
		} catch (IllegalArgumentException e) {
			throw unreadable(name);
		}
	}

	/** @throws Refused when there is no text at this name */
	public static String text(JsonObject frame, String name) {
		if (frame.get(name) instanceof JsonString text) {
			return text.getString();
		}
		throw unreadable(name);
	}

	/** Null when there is nothing at this name. @throws Refused when it is no text */
	public static String optionalText(JsonObject frame, String name) {
		return frame.containsKey(name) ? text(frame, name) : null;
	}

	/** @throws Refused when there is no whole number from 0 on at this name */
	public static long number(JsonObject frame, String name) {
		// By its digits: the value of 1e999999999 takes minutes to write down.
		if (frame.get(name) instanceof JsonNumber number && number.toString().length() <= LONGEST_NUMBER
				&& number.toString().chars().allMatch(c -> c >= '0' && c <= '9')) {
			return number.longValue();
		}
		throw unreadable(name);
	}

	/** None when there is nothing at this name. @throws Refused when it is not a list of objects */
	public static List<JsonObject> objects(JsonObject frame, String name) {
		var value = frame.get(name);
		if (value == null) {
			return List.of();
		}
		if (value instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
			return array.getValuesAs(JsonObject.class);
		}
		throw unreadable(name);
	}

	static JsonObject parse(String text) {
		if (text == null || !Nesting.isFlat(text)) {
			throw unreadable("frame");
		}
		try (var parser = JSON.createParser(new StringReader(text)); var reader = JSON.createReader(new StringReader(text))) {
			NamesOnce.require(parser);
			return reader.readObject();
		} catch (Refused twice) {
			throw twice;
		} catch (RuntimeException e) {
			// Not JSON, not an object: the parser has an exception of another kind for each.
			throw unreadable("frame");
		}
	}

	static JsonObject error(Refused refused, JsonObject frame, Locale locale) {
		var texts = Texts.in(locale);
		var first = refused.fields().isEmpty() ? null : refused.fields().get(0);
		var answer = answer(frame)
				.add("reason", first == null ? refused.reason().code() : first.reason().code())
				.add("detail", first == null ? texts.of(refused) : texts.of(first));
		return refused.spots().isEmpty() ? answer.build() : answer.add("spots", spots(refused)).build();
	}

	static JsonObject unexpected(String incident, JsonObject frame, Locale locale) {
		return answer(frame).add("reason", "unexpected").add("detail", Texts.in(locale).get("live.unexpected", incident)).build();
	}

	private static JsonArrayBuilder spots(Refused refused) {
		var array = array();
		refused.spots().forEach(spot -> array.add(object().add("kind", spot.kind()).add("from", spot.from()).add("to", spot.to()).add("offer", spot.offer())));
		return array;
	}

	private static JsonObjectBuilder answer(JsonObject frame) {
		var answer = of("error");
		if (frame != null) {
			for (var name : ECHOED) {
				if (frame.get(name) instanceof JsonString text && text.getString().length() <= LONGEST_ECHO) {
					answer.add(name, text);
				}
			}
		}
		return answer;
	}

	private static Refused unreadable(String part) {
		return new Refused(LiveReason.FRAME_NOT_READABLE, part);
	}
}
