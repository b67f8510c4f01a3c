package org.cmn.portal.messaging;

import java.util.UUID;

/**
 * How far a participant has come.
 *
 * @param deliveredUpTo the last number that reached a device of theirs
 * @param seenUpTo      the last number they have seen
 */
public record Mark(UUID member, long deliveredUpTo, long seenUpTo) {
}
