package org.cmn.portal.guard;

import java.util.Collection;

/** A room that knows phone lines which are nobody's own, such as the consult lines of the library. Found by CDI. */
public interface KnownLines {

	/** Texts with phone numbers in them, as they are written. */
	Collection<String> lines();
}
