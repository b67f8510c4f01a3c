package org.cmn.portal.shelf;

import java.util.List;

/** Everything on a member's shelf, each list the latest first. */
public record ShelfView(List<KeptResource> resources, List<SearchCard> searches, List<OpinionCard> opinions, List<ReportCard> reports, List<SuggestionCard> suggestions) {
}
