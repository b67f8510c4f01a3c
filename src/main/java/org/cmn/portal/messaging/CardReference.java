package org.cmn.portal.messaging;

import java.util.regex.Pattern;

/**
 * What a card of a message points to. As private as the text: prints as nothing, so that no log, error or assertion shows it
 * by accident.
 *
 * @param kind {@code resource}: a resource of the library; {@code event}: an event; {@code file}: a file that was brought into the conversation
 * @param id   its id there
 */
public record CardReference(String kind, String id) {

	public static final String RESOURCE = "resource";
	public static final String EVENT = "event";
	public static final String FILE = "file";

	private static final Pattern FILE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	boolean isOf(String other) {
		return other.equals(kind);
	}

	/** Whether it can point to anything; whether that is there is for its room to say. */
	boolean isUsable() {
		return id != null && (isOf(FILE) ? FILE_ID : ID).matcher(id).matches() && (isOf(RESOURCE) || isOf(EVENT) || isOf(FILE));
	}

	/** {@code resource:some-id}, as it is sealed and as a plain form sends it. */
	public String written() {
		return kind + ":" + id;
	}

	/** The reverse of {@link #written}. What it was not makes one that is not usable. */
	public static CardReference read(String written) {
		var parts = written.split(":", 2);
		return new CardReference(parts[0], parts.length == 1 ? "" : parts[1]);
	}

	@Override
	public String toString() {
		return "(a private card)";
	}
}
