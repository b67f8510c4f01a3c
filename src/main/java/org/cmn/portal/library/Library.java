package org.cmn.portal.library;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.search.SearchExplanation;

/**
 * The front desk of the library for those who look for something: everybody with a role finds and reads what is
 * published; curators also see drafts and retired resources. What changes them is {@link Curation} and {@link Imports}.
 */
@ApplicationScoped
@Transactional
public class Library {

	static final int ALIKE = 5;

	/**
	 * 30 at once and then one every two seconds, for ever: more than anybody reads. A page, a filter, an order is a search
	 * of its own. Typing searches at each pause, so such a search counts a third: who types without end makes one a second.
	 */
	static final Limit SEARCHES = Limit.perMinute("search", 30);
	static final double WHILE_TYPING = 1.0 / 3;

	@Inject
	private LibraryStore store;

	@Inject
	private Catalogue catalogue;

	@Inject
	private UseStore uses;

	@Inject
	private RateLimit rates;

	/**
	 * Finds what is published; a curator may ask for other states by {@link Facet#STATUS}. Only reads, mostly in one statement: a
	 * transaction around it would be one more way to the database and back.
	 *
	 * @throws Refused for a page or size out of bounds, or too many searches; never for the words
	 */
	@Transactional(TxType.SUPPORTS)
	public LibraryPage find(Actor actor, LibraryQuery query) {
		return find(actor, query, 1);
	}

	/** The same while somebody is still typing: half a word is searched as well, and most of it nobody looks at. */
	@Transactional(TxType.SUPPORTS)
	public LibraryPage findWhileTyping(Actor actor, LibraryQuery query) {
		return find(actor, query, WHILE_TYPING);
	}

	/** Why each hit of a page that was just found stands where it stands, by id. */
	public Map<String, SearchExplanation> explain(Actor actor, LibraryQuery query, LibraryPage page) {
		actor.requireAny(Role.values());
		return catalogue.explain(actor, query, actor.is(Role.CURATOR), page);
	}

	private LibraryPage find(Actor actor, LibraryQuery query, double share) {
		actor.requireAny(Role.values());
		rates.spend(SEARCHES, actor.memberId(), share);
		return catalogue.find(actor, query, actor.is(Role.CURATOR));
	}

	/** @throws Refused not-found when it is not there, or not published and the actor no curator */
	public ResourceView view(Actor actor, String id) {
		var card = card(actor, id);
		return new ResourceView(card, neighbour(actor, card.get(ResourceField.SUCCESSOR_OF)),
				store.successorsOf(id).stream().filter(other -> isVisible(actor, other)).map(other -> shown(actor, other)).toList(),
				neighbour(actor, card.get(ResourceField.COUNTERPART)), uses.count(id));
	}

	private ResourceCard neighbour(Actor actor, String id) {
		return id == null ? null : store.find(id).filter(other -> isVisible(actor, other)).map(other -> shown(actor, other)).orElse(null);
	}

	/** @throws Refused as {@link #view} */
	public ResourceCard card(Actor actor, String id) {
		actor.requireAny(Role.values());
		return store.find(id).filter(resource -> isVisible(actor, resource)).map(resource -> shown(actor, resource)).orElseThrow(Refused::notFound);
	}

	/**
	 * Up to {@value #ALIKE} other published resources that say what this one says, the nearest first: found by its title and
	 * its topics, as if somebody had asked for them. None when nothing is near.
	 */
	public List<ResourceCard> like(Actor actor, String id) {
		var card = card(actor, id);
		var said = new StringJoiner(" ");
		var language = actor.locale();
		said.add(card.title(language));
		card.content().codes(ResourceField.TOPICS).forEach(topic -> said.add(catalogue.vocabulary().name(Facet.TOPIC, topic, language)));
		var near = catalogue.find(actor, new LibraryQuery(said.toString(), Map.of(), LibraryQuery.Order.RELEVANCE, 1, ALIKE + 1, false), false);
		return !near.fits() ? List.of() : near.items().stream().map(LibraryPage.Found::card).filter(other -> !other.id().equals(id)).limit(ALIKE).toList();
	}

	/** The words to describe and to choose by. */
	@Transactional(TxType.SUPPORTS)
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
