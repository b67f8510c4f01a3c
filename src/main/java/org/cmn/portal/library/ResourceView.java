package org.cmn.portal.library;

import java.util.List;

/**
 * One resource with those it stands in line with, as far as the reader may see them.
 *
 * @param predecessor null when it follows nothing
 */
public record ResourceView(ResourceCard card, ResourceCard predecessor, List<ResourceCard> successors) {
}
