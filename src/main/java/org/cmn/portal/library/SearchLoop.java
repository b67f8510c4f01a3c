package org.cmn.portal.library;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;

/**
 * What the library learns from being searched, and gives back: searches are counted without saying who, and a curator's
 * pick stands on top of the search that it was made for.
 */
@ApplicationScoped
@Transactional
public class SearchLoop {

	@Inject
	private SearchTally tally;

	@Inject
	private Picks picks;

	@Inject
	private LibraryStore library;

	@Inject
	private Library desk;

	/**
	 * Counts a search that somebody looked at: the first page, with nothing chosen; the others say nothing about the words.
	 *
	 * @param picked whether there is a {@link #pick} for it: that is an answer
	 */
	public void asked(Actor actor, LibraryQuery query, Locale language, LibraryPage page, boolean picked) {
		actor.requireAny(Role.values());
		if (!page.rebuilding() && query.page() == 1 && query.chosen().values().stream().allMatch(java.util.Set::isEmpty)) {
			tally.asked(query.text(), language, picked ? Math.max(1, page.total()) : page.total(), picked || page.fits());
		}
	}

	/** The same for a program: what it opens nobody knows, so that only a search in vain says something. */
	public void askedByProgram(Actor actor, LibraryQuery query, Locale language, LibraryPage page, boolean picked) {
		if (page.total() == 0 || !page.fits()) {
			asked(actor, query, language, page, picked);
		}
	}

	/** Somebody typed this and left it there: the results came while typing, when nothing is counted. */
	public void rested(Actor actor, String text) {
		var query = LibraryQuery.of(text == null ? "" : text);
		asked(actor, query, actor.locale(), desk.findWhileTyping(actor, query), pick(actor, query.text()).isPresent());
	}

	/** Somebody opened a result of a search for this text. */
	public void opened(Actor actor, String text, Locale language) {
		actor.requireAny(Role.values());
		tally.opened(text, language);
	}

	/** What a curator put on top of this search, as long as it is published. */
	@Transactional(TxType.SUPPORTS)
	public Optional<ResourceCard> pick(Actor actor, String text) {
		actor.requireAny(Role.values());
		return picks.of(text).flatMap(library::find).map(resource -> actor.is(Role.CURATOR) ? ResourceCard.of(resource) : ResourceCard.of(resource).forReaders())
				.filter(ResourceCard::isPublished);
	}
}
