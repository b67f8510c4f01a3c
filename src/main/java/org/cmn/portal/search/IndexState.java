package org.cmn.portal.search;

import java.time.Instant;

/**
 * How the index does, for whoever runs the portal.
 *
 * @param open      whether searches and changes reach it
 * @param whole     false while it is being made anew
 * @param documents that can be found now
 * @param schema    of what is in it; an index of another number is made anew at the start
 * @param sweptUpTo every change before that moment is in; {@link Instant#EPOCH} before the first look
 */
public record IndexState(boolean open, boolean whole, int documents, int schema, Instant sweptUpTo) {
}
