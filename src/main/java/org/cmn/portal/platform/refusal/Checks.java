package org.cmn.portal.platform.refusal;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers every wrong field of one input before refusing it, so that a person corrects a form once. Use:
 * {@code var checks = new Checks(); checks.required("title", title, 300); checks.done();}
 */
public class Checks {

	private final List<FieldRefusal> refusals = new ArrayList<>();

	/** Refuses a blank value, and one of more than {@code limit} characters. Answers the value without outer spaces. */
	public String required(String field, String value, int limit) {
		if (value == null || value.isBlank()) {
			refuse(field, CommonReason.REQUIRED);
			return "";
		}
		return optional(field, value, limit);
	}

	/** Refuses more than {@code limit} characters. Answers the value without outer spaces, null when blank. */
	public String optional(String field, String value, int limit) {
		if (value == null || value.isBlank()) {
			return null;
		}
		var text = value.strip();
		var length = text.codePointCount(0, text.length());
		if (length > limit) {
			refuse(field, CommonReason.TOO_LONG, limit, length);
		}
		return text;
	}

	public void refuse(String field, Reason reason, Object... arguments) {
		refusals.add(new FieldRefusal(field, reason, arguments));
	}

	public List<FieldRefusal> refusals() {
		return List.copyOf(refusals);
	}

	/** @throws Refused when any field was wrong */
	public void done() {
		if (!refusals.isEmpty()) {
			throw Refused.fields(refusals);
		}
	}
}
