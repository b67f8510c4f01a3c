package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;

/** Gives many resources other words, a stretch at a time, so that however many use a word, only so many are in memory. */
@ApplicationScoped
class Rewording {

	private static final int STRETCH = 1000;

	@Inject
	private LibraryStore library;

	@Inject
	private ResourceWriting writing;

	@Inject
	private Describing describing;

	/**
	 * Each gets a version of its own, unless nothing of it changes.
	 *
	 * @param ids in order: whoever locks many locks them so
	 * @return how many were written
	 */
	int all(Actor actor, List<String> ids, Deed deed, Function<Resource, ResourceContent> change) {
		int written = 0;
		for (int from = 0; from < ids.size(); from += STRETCH) {
			var reworded = new ArrayList<Reworded>();
			for (var resource : library.byIdsLocked(ids.subList(from, Math.min(ids.size(), from + STRETCH)))) {
				var content = change.apply(resource);
				if (!content.equals(resource.content())) {
					reworded.add(Reworded.of(resource, content));
				}
			}
			writing.rewrite(reworded, deed, describing.now(), actor.memberId());
			written += reworded.size();
			library.forget();
		}
		return written;
	}
}
