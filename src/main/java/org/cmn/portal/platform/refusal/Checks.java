package org.cmn.portal.platform.refusal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gathers every wrong field of one input before refusing it, so that a person corrects a form once. Use:
 * {@code var checks = new Checks(); checks.required("title", title, 300); checks.done();}
 */
public class Checks {

	/**
	 * Control characters, and halves of characters, have no place in a text; PostgreSQL refuses some of them. Nor have those
	 * that turn the direction of reading around, which make an address or a file's name look like another, nor separators of
	 * lines that only some programs see: they cut a calendar's line in two. Tab and line feed may stay.
	 */
	private static final Pattern CONTROL = Pattern.compile("[[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069]&&[^\n\t]]");

	/** Nothing of it shows: spaces of all kinds, marks of no width, letters that are drawn empty. Within a text they may stand. */
	private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]*");

	private final List<FieldRefusal> refusals = new ArrayList<>();

	/** The text without characters that have no place in one, its lines ended by line feeds. */
	public static String plain(String text) {
		return CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll("");
	}

	/** The text in one line: white space of any length is one blank. Null stays null. */
	public static String oneLine(String text) {
		return text == null ? null : text.replaceAll("\\s+", " ");
	}

	/** Refuses a blank value, and one of more than {@code limit} characters. Answers the value without outer spaces. */
	public String required(String field, String value, int limit) {
		var text = optional(field, value, limit);
		if (text == null) {
			refuse(field, CommonReason.REQUIRED);
			return "";
		}
		return text;
	}

	/** Refuses more than {@code limit} characters. Answers the value without outer spaces, null when nothing of it shows. */
	public String optional(String field, String value, int limit) {
		var text = value == null ? "" : plain(value).strip();
		if (UNSEEN.matcher(text).matches()) {
			return null;
		}
		var length = text.codePointCount(0, text.length());
		if (length > limit) {
			refuse(field, CommonReason.TOO_LONG, limit, length);
		}
		return text;
	}

	/** Refuses what is not an http or https address (promise W5). Answers its canonical form, null when blank. */
	public String link(String field, String value, int limit) {
		var text = optional(field, value, limit);
		if (text == null) {
			return null;
		}
		var link = WebAddress.canonical(text).filter(address -> !WebAddress.isMail(address));
		if (link.isEmpty()) {
			refuse(field, CommonReason.NOT_A_LINK);
		}
		return link.orElse(null);
	}

	/** Refuses a number below {@code least} or above {@code most}. */
	public void within(String field, long value, long least, long most) {
		if (value < least || value > most) {
			refuse(field, CommonReason.OUT_OF_BOUNDS, least, most);
		}
	}

	/** Refuses what is no whole number. Answers {@code otherwise} for it and for nothing; one beyond every bound is the farthest there is, for its bounds to refuse. */
	public int number(String field, String value, int otherwise) {
		if (value == null || value.isBlank()) {
			return otherwise;
		}
		try {
			return new BigInteger(value.strip()).max(BigInteger.valueOf(Integer.MIN_VALUE)).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
		} catch (NumberFormatException e) {
			refuse(field, CommonReason.NOT_A_NUMBER);
			return otherwise;
		}
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
