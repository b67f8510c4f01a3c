package org.cmn.portal.shelf;

import java.util.List;

/** What members think of a resource, for curators: how many, and why, never who. */
public record OpinionCount(long helpful, long unhelpful, List<String> reasons) {
}
