package org.cmn.portal.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The front desk of the library for those who look for something: everybody with a role finds and reads what is
 * published; curators also see drafts and retired resources. What changes them is {@link Curation} and {@link Imports}.
 */
@ApplicationScoped
@Transactional
public class Library {

	@Inject
	private LibraryStore store;

	@Inject
	private Catalogue catalogue;

	/**
	 * Finds what is published; a curator may ask for other states by {@link Facet#STATUS}.
	 *
	 * @throws Refused for a page or size out of bounds; never for the words
	 */
	public LibraryPage find(Actor actor, LibraryQuery query) {
		actor.requireAny(Role.values());
		return catalogue.find(query, actor.is(Role.CURATOR));
	}

	/** @throws Refused not-found when it is not there, or not published and the actor no curator */
	public ResourceView view(Actor actor, String id) {
		var card = card(actor, id);
		var predecessor = card.get(ResourceField.SUCCESSOR_OF);
		return new ResourceView(card,
				predecessor == null ? null : store.find(predecessor).filter(other -> isVisible(actor, other)).map(other -> shown(actor, other)).orElse(null),
				store.successorsOf(id).stream().filter(other -> isVisible(actor, other)).map(other -> shown(actor, other)).toList());
	}

	/** @throws Refused as {@link #view} */
	public ResourceCard card(Actor actor, String id) {
		actor.requireAny(Role.values());
		return store.find(id).filter(resource -> isVisible(actor, resource)).map(resource -> shown(actor, resource)).orElseThrow(Refused::notFound);
	}

	/** The words to describe and to choose by. */
	public Vocabulary vocabulary(Actor actor) {
		actor.requireAny(Role.values());
		return catalogue.vocabulary();
	}

	private static ResourceCard shown(Actor actor, Resource resource) {
		var card = ResourceCard.of(resource);
		return actor.is(Role.CURATOR) ? card : card.forReaders();
	}

	private static boolean isVisible(Actor actor, Resource resource) {
		return resource.status() == ResourceStatus.PUBLISHED || actor.is(Role.CURATOR);
	}
}
