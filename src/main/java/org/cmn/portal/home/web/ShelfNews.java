package org.cmn.portal.home.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.shelf.SavedSearches;
import org.cmn.portal.shelf.SearchCard;

/** The saved searches that something new fits, on the first page. */
@Named
@RequestScoped
public class ShelfNews {

	@Inject
	private CurrentActor current;

	@Inject
	private SavedSearches searches;

	private List<SearchCard> fresh;

	public List<SearchCard> getSearches() {
		if (fresh == null) {
			fresh = searches.list(current.get()).stream().filter(search -> search.fresh() > 0).toList();
		}
		return fresh;
	}
}
