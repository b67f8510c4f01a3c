package org.cmn.portal.shelf;

/**
 * What a member has to do with one resource.
 *
 * @param opinion null when none was given
 * @param reported whether a report of this member waits for a curator
 */
public record OnShelf(boolean kept, String note, OpinionCard opinion, boolean reported) {
}
