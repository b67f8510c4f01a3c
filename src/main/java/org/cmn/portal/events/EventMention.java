package org.cmn.portal.events;

import java.time.Instant;

/** An event in a few words, where somebody names it outside this room. */
public record EventMention(String title, Instant starts, boolean cancelled) {
}
