package org.cmn.portal.library.api;

import java.time.Instant;
import java.util.List;

import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.VersionCard;

/**
 * What a resource was after a change.
 *
 * @param by      null for the portal itself
 * @param changed the fields that differ from the version before
 */
public record VersionJson(long version, Instant at, String by, String deed, String status, List<String> changed, ResourceJson content) {

	static VersionJson of(String id, VersionCard card) {
		return new VersionJson(card.number(), card.at(), card.by(), card.deed().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), card.status().code(),
				card.changes().stream().map(ResourceField::code).toList(), ResourceJson.of(id, card.content()));
	}
}
