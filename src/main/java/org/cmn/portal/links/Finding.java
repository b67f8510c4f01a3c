package org.cmn.portal.links;

import java.net.URI;
import java.time.Duration;

/**
 * What one look at an address says.
 *
 * @param certain  whether a failure need not be seen again to be believed
 * @param movedTo  null unless it moved
 * @param leaveAlone how long the host wants to be left alone, or null
 */
record Finding(LinkClass what, boolean certain, URI movedTo, Duration leaveAlone) {

	static Finding of(LinkClass what) {
		return new Finding(what, false, null, null);
	}

	static Finding certain(LinkClass what) {
		return new Finding(what, true, null, null);
	}

	static Finding moved(URI to) {
		return new Finding(LinkClass.MOVED, false, to, null);
	}

	static Finding blocked(Duration leaveAlone) {
		return new Finding(LinkClass.BLOCKED, false, null, leaveAlone);
	}
}
