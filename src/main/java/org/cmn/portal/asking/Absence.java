package org.cmn.portal.asking;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a mentor does not answer.
 *
 * @param last     included
 * @param covering who answers meanwhile; null for nobody
 */
record Absence(UUID id, UUID member, LocalDate first, LocalDate last, UUID covering) {

	boolean has(LocalDate day) {
		return !day.isBefore(first) && !day.isAfter(last);
	}
}
