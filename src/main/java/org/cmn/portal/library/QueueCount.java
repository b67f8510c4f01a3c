package org.cmn.portal.library;

/** How many wait in one queue of the workbench. */
public record QueueCount(String code, long count, boolean resolves, boolean publishes, boolean remembers) {

	/** The message that names the queue. */
	public String key() {
		return "library.queue." + code;
	}
}
