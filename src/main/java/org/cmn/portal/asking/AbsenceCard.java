package org.cmn.portal.asking;

import java.time.LocalDate;
import java.util.UUID;

/** @param coveringName null when nobody covers */
public record AbsenceCard(UUID id, LocalDate first, LocalDate last, UUID covering, String coveringName) {
}
