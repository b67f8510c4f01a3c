package org.cmn.portal.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;
import org.cmn.portal.search.Search;

/** Keeps the search up with the library, after each commit. */
@ApplicationScoped
class SearchFeed {

	@Inject
	private Search search;

	@Inject
	private Background background;

	void resources(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResourceChanged changed) {
		search.refresh(ResourceDocuments.SOURCE, changed.ids());
	}

	void synonyms(@Observes(during = TransactionPhase.AFTER_SUCCESS) SynonymsChanged changed) {
		background.run("reading the synonyms", search::refreshSynonyms);
	}
}
