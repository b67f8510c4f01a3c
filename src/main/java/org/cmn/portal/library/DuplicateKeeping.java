package org.cmn.portal.library;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** At the start, gives every resource its key that has none: those from before there were keys. */
@ApplicationScoped
@Transactional
class DuplicateKeeping {

	private static final int STRETCH = 5000;

	@Inject
	private DuplicateStore store;

	void fill(@Observes @Priority(400) @Initialized(ApplicationScoped.class) Object start) {
		for (var urls = store.unkept(STRETCH); !urls.isEmpty(); urls = store.unkept(STRETCH)) {
			store.keep(urls);
		}
	}
}
