package org.cmn.portal.platform.refusal;

import java.util.List;

/** One wrong field: its name as the client knows it, why, and the values that the sentence names. */
public record FieldRefusal(String field, Reason reason, List<Object> arguments) {

	public FieldRefusal(String field, Reason reason, Object... arguments) {
		this(field, reason, List.of(arguments));
	}
}
