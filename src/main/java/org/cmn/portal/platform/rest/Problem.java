package org.cmn.portal.platform.rest;

import java.util.List;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.cmn.portal.platform.refusal.Spot;

/**
 * Problem details (RFC 9457).
 *
 * @param type     a name, not an address: {@code urn:cmn:problem:<reason>}
 * @param reason   machine-readable and stable
 * @param fields   one entry per wrong field
 * @param spots    null for most; where in the text that was sent the reason lies, in UTF-16 units, without its blanks at both ends
 * @param retryAfter seconds, null when trying again does not help
 * @param incident null except for unknown errors: the number under which the log has the stack
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "reason", "fields", "spots", "retryAfter", "incident"})
public record Problem(String type, String title, int status, String detail, String reason, List<Field> fields, List<Spot> spots, Long retryAfter, String incident) {

	public static final String MEDIA_TYPE = "application/problem+json";

	/** One wrong field as the client named it. */
	@JsonbPropertyOrder({"field", "reason", "detail"})
	public record Field(String field, String reason, String detail) {
	}
}
