package org.cmn.portal.asking;

import java.util.UUID;

/**
 * Somebody who can be asked.
 *
 * @param away    now or within two weeks; null when not
 * @param awayNow whether today is one of these days
 */
public record MentorCard(UUID id, String name, AbsenceCard away, boolean awayNow) {
}
