package org.cmn.portal.library;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Leaves the id to the driver: EclipseLink's own conversion fails where the portal itself acted and there is none. */
@Converter
public class MemberIdConverter implements AttributeConverter<UUID, UUID> {

	@Override
	public UUID convertToDatabaseColumn(UUID id) {
		return id;
	}

	@Override
	public UUID convertToEntityAttribute(UUID id) {
		return id;
	}
}
