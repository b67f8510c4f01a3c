package org.cmn.portal.library;

import java.util.List;

/** A page of the curator's list, the last changed first. */
public record ManagedPage(long total, int page, int size, List<ResourceCard> items) {
}
