package org.cmn.portal.guard;

import java.time.LocalDate;

/** How often on one day words of one kind were let through for one reason. Nobody's name, nobody's words. */
public record OverrideCount(LocalDate day, IdentifierKind kind, String reason, long count) {
}
