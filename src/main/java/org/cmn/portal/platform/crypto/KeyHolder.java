package org.cmn.portal.platform.crypto;

import java.util.UUID;

/** A table of some room whose rows have a {@code wrapped_key} and the {@code master_key_id} that wrapped it. */
public interface KeyHolder {

	String table();

	/** The column with the id of a row. */
	String id();

	/** What the key of a row is bound to, as the room gave it to {@link Keys#newKey}. */
	String owner(UUID id);
}
