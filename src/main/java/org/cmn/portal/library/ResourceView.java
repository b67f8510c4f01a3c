package org.cmn.portal.library;

import java.util.List;

/**
 * One resource with those it stands in line with, as far as the reader may see them.
 *
 * @param predecessor null when it follows nothing
 * @param counterpart the same in the other language, null when there is none
 * @param uses        in how many conversations it was sent, never in whose
 */
public record ResourceView(ResourceCard card, ResourceCard predecessor, List<ResourceCard> successors, ResourceCard counterpart, long uses) {
}
