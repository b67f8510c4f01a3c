package org.cmn.portal.messaging;

import java.time.Instant;

/**
 * Whether messages are taken in a conversation, as one participant may know it.
 *
 * @param writable false while somebody in it blocks messages; whether it has ended does not matter here
 * @param since    from when on this participant blocks them; absent when they do not. Nothing is said of others.
 */
public record Block(boolean writable, Instant since) {

	public boolean mine() {
		return since != null;
	}
}
