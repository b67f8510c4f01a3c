package org.cmn.portal.platform.rest;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.function.Function;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Whole numbers, yes and no of a body are taken as they are or not at all: Yasson makes 1 of 1.5, 5 of 4294967301, and no of "yes". A body has them as objects: of the others Yasson asks nobody. */
@Provider
public class ExactJson implements ContextResolver<Jsonb> {

	private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withDeserializers(new Ints(), new Longs(), new Booleans()));

	@Override
	public Jsonb getContext(Class<?> type) {
		return jsonb;
	}

	/** @return null for none. @throws JsonbException for what is no number, has a fraction or is too large */
	private static <T> T read(JsonParser parser, Function<BigDecimal, T> exactly) {
		try {
			return switch (parser.getValue()) {
				case JsonNumber number -> exactly.apply(number.bigDecimalValue());
				case JsonString text -> exactly.apply(new BigDecimal(text.getString()));
				case JsonValue none when none == JsonValue.NULL -> null;
				default -> throw new JsonbException("not a number");
			};
		} catch (ArithmeticException | NumberFormatException e) {
			throw new JsonbException("not a whole number of this size", e);
		}
	}

	private static final class Ints implements JsonbDeserializer<Integer> {

		@Override
		public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
			return read(parser, BigDecimal::intValueExact);
		}
	}

	/** Who writes {@code "dryRun":"yes"} must not find that it was done. */
	private static final class Booleans implements JsonbDeserializer<Boolean> {

		@Override
		public Boolean deserialize(JsonParser parser, DeserializationContext context, Type type) {
			return switch (parser.getValue().getValueType()) {
				case TRUE -> true;
				case FALSE -> false;
				case NULL -> null;
				default -> throw new JsonbException("neither true nor false");
			};
		}
	}

	private static final class Longs implements JsonbDeserializer<Long> {

		@Override
		public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
			return read(parser, BigDecimal::longValueExact);
		}
	}
}
