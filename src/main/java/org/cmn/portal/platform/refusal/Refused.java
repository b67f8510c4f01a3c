package org.cmn.portal.platform.refusal;

import java.util.List;
import java.util.OptionalLong;

/**
 * The one way a room says no. Thrown before anything is written, or rolls back what was; pages show its sentence,
 * REST its problem details, sockets its code. Never carries private text.
 */
public class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Reason reason;
	private final transient List<Object> arguments;
	private final transient List<FieldRefusal> fields;
	private final transient List<Spot> spots;

	public Refused(Reason reason, Object... arguments) {
		this(reason, List.of(arguments), List.of(), List.of());
	}

	private Refused(Reason reason, List<Object> arguments, List<FieldRefusal> fields, List<Spot> spots) {
		super(reason.code(), null, false, false);
		this.reason = reason;
		this.arguments = arguments;
		this.fields = List.copyOf(fields);
		this.spots = List.copyOf(spots);
	}

	/** Absent or not yours: the caller cannot tell which. */
	public static Refused notFound() {
		return new Refused(CommonReason.NOT_FOUND);
	}

	/** @param fields at least one wrong field, in the order of the form */
	public static Refused fields(List<FieldRefusal> fields) {
		return new Refused(CommonReason.INVALID, List.of(), fields, List.of());
	}

	/** The same reason, and where in the text of the caller it lies. */
	public static Refused at(List<Spot> spots, Reason reason, Object... arguments) {
		return new Refused(reason, List.of(arguments), List.of(), spots);
	}

	public Reason reason() {
		return reason;
	}

	public List<Object> arguments() {
		return arguments;
	}

	/** Seconds to wait before it is worth trying again: by agreement the one argument of too-many-requests. */
	public OptionalLong retryAfter() {
		return reason == CommonReason.TOO_MANY_REQUESTS && !arguments.isEmpty() && arguments.get(0) instanceof Number seconds ? OptionalLong.of(seconds.longValue())
				: OptionalLong.empty();
	}

	/** Where in the caller's text it lies; empty for most refusals. */
	public List<Spot> spots() {
		return spots;
	}

	/** The wrong fields, empty unless the reason is {@link CommonReason#INVALID}. */
	public List<FieldRefusal> fields() {
		return fields;
	}
}
