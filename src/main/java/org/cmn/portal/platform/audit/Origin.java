package org.cmn.portal.platform.audit;

/** Where the work of this thread comes from: the client's address, set at the edge and cleared there. */
public final class Origin {

	private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

	private Origin() {
	}

	/** The client's address, or {@code portal} for background work. */
	public static String current() {
		var origin = CURRENT.get();
		return origin == null ? "portal" : origin;
	}

	public static void set(String address) {
		CURRENT.set(address);
	}

	public static void clear() {
		CURRENT.remove();
	}
}
