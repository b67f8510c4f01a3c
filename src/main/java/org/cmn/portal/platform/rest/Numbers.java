package org.cmn.portal.platform.rest;

import java.lang.reflect.Type;
import java.math.BigDecimal;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Whole numbers of a body are taken as they are or not at all: Yasson makes 1 of 1.5, and 5 of 4294967301. */
@Provider
public class Numbers implements ContextResolver<Jsonb> {

	private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withDeserializers(new Ints(), new Longs()));

	@Override
	public Jsonb getContext(Class<?> type) {
		return jsonb;
	}

	/** @throws JsonbException for what is no number, has a fraction or is too large */
	private static BigDecimal read(JsonParser parser) {
		try {
			return new BigDecimal(parser.getString());
		} catch (NumberFormatException | IllegalStateException e) {
			throw new JsonbException("not a number", e);
		}
	}

	private static final class Ints implements JsonbDeserializer<Integer> {

		@Override
		public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
			try {
				return read(parser).intValueExact();
			} catch (ArithmeticException e) {
				throw new JsonbException("not a whole number of this size", e);
			}
		}
	}

	private static final class Longs implements JsonbDeserializer<Long> {

		@Override
		public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
			try {
				return read(parser).longValueExact();
			} catch (ArithmeticException e) {
				throw new JsonbException("not a whole number of this size", e);
			}
		}
	}
}
