package org.cmn.portal.events;

import java.time.Instant;
import java.util.UUID;

/** An event has other words, hours, place or seats than before. */
public record EventChanged(UUID event, Instant at) {
}
