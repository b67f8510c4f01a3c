package org.cmn.portal.library;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.audit.Who;

/** What other rooms give to the library without saying whose it was: a draft of a collection, which a curator edits, publishes or retires. */
@ApplicationScoped
@Transactional
public class Contributions {

	@Inject
	private CollectionStore store;

	@Inject
	private LibraryStore library;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	/**
	 * @param title     at most 300 characters
	 * @param words     at most 5000
	 * @param resources ids; what is not in the library, or is named twice, is left out
	 */
	public void give(String title, String words, List<String> resources) {
		library.lockForAdding();
		var known = library.existing(resources);
		var items = resources.stream().filter(known::contains).distinct().limit(CollectionContent.MOST_ITEMS).map(id -> new CollectionItem(id, null, null)).collect(Collectors.toList());
		var content = new CollectionContent(title, null, words, null, items);
		var collection = new ResourceCollection(ResourceIds.from(title, store::exists), content, ResourceStatus.DRAFT, clock.instant());
		store.add(collection);
		store.keep(collection, content.items());
		audit.record(Who.PORTAL, "collection.contributed", "collection:" + collection.id());
	}
}
