package org.cmn.portal.platform.persistence;

import java.sql.Timestamp;
import java.time.Instant;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores every {@link Instant} as {@code timestamptz}: Jakarta Persistence 3.1 does not know the type by itself. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Timestamp> {

	@Override
	public Timestamp convertToDatabaseColumn(Instant instant) {
		return instant == null ? null : Timestamp.from(instant);
	}

	@Override
	public Instant convertToEntityAttribute(Timestamp timestamp) {
		return timestamp == null ? null : timestamp.toInstant();
	}
}
