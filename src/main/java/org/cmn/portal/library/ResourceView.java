package org.cmn.portal.library;

import java.util.List;

/**
 * One resource with those it stands in line with, as far as the reader may see them.
 *
 * @param predecessor null when it follows nothing
 * @param counterpart the same in the other language, null when there is none
 */
public record ResourceView(ResourceCard card, ResourceCard predecessor, List<ResourceCard> successors, ResourceCard counterpart) {
}
