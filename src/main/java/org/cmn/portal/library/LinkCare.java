package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cmn.portal.links.LinkHealth;
import org.cmn.portal.links.LinkLooking;
import org.cmn.portal.links.LinkQueue;
import org.cmn.portal.links.Links;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Keeping links alive: what is known of the address of a resource, for everyone who may see it, and what a curator does
 * about it.
 */
@ApplicationScoped
@Transactional
public class LinkCare {

	static final Limit CHECKS = Limit.perMinute("link-check", 10);
	static final int LARGEST = 100;

	/** A resource whose address needs somebody. */
	public record Case(ResourceCard card, LinkHealth health) {
	}

	/** @param total of addresses, of which several resources may share one */
	public record Queue(long total, int page, int size, List<Case> items) {
	}

	@Inject
	private Library library;

	@Inject
	private Curation curation;

	@Inject
	private LinkedResources resources;

	@Inject
	private Links links;

	@Inject
	private LinkLooking looking;

	@Inject
	private Proposals proposals;

	@Inject
	private LinkTrail trail;

	@Inject
	private RateLimit rates;

	/** By address, for the resources on one page: one query. Who has the cards may know. */
	@Transactional(TxType.SUPPORTS)
	public Map<String, LinkHealth> health(Collection<ResourceCard> cards) {
		return links.health(cards.stream().map(card -> card.get(ResourceField.URL)).collect(Collectors.toSet()));
	}

	@Transactional(TxType.SUPPORTS)
	public LinkHealth health(ResourceCard card) {
		return health(List.of(card)).get(card.get(ResourceField.URL));
	}

	/** How many addresses wait in each queue. */
	public Map<LinkQueue, Long> counts(Actor actor) {
		actor.requireAny(Role.CURATOR);
		return links.counts();
	}

	/** @param page from 1; @param size at most 100 */
	public Queue waiting(Actor actor, LinkQueue queue, int page, int size) {
		actor.requireAny(Role.CURATOR);
		return waiting(queue, page, size);
	}

	Queue waiting(LinkQueue queue, int page, int size) {
		int number = Math.clamp(page, 1, 10_000);
		int limit = Math.clamp(size, 1, LARGEST);
		var found = links.waiting(queue, number, limit);
		var byAddress = resources.published(found.items().stream().map(LinkHealth::address).toList()).stream().map(ResourceCard::of)
				.collect(Collectors.groupingBy(card -> card.get(ResourceField.URL)));
		var items = new ArrayList<Case>();
		found.items().forEach(health -> byAddress.getOrDefault(health.address(), List.of()).forEach(card -> items.add(new Case(card, health))));
		return new Queue(found.total(), number, limit, items);
	}

	/**
	 * Goes and looks now. Up to half a minute.
	 *
	 * @throws Refused not-found, or too many of them
	 */
	@Transactional(TxType.NOT_SUPPORTED)
	public LinkHealth check(Actor actor, String id) {
		var card = card(actor, id);
		rates.spend(CHECKS, actor.memberId());
		var address = card.get(ResourceField.URL);
		links.refresh(List.of(address));
		var health = looking.check(address);
		trail.checked(actor, id);
		return health;
	}

	/** The curator has looked and found it right; counts until something else is found. */
	public LinkHealth confirm(Actor actor, String id) {
		var address = card(actor, id).get(ResourceField.URL);
		links.refresh(List.of(address));
		trail.confirmed(actor, id);
		return links.confirm(address);
	}

	/**
	 * Takes the new address that the old one leads to, as a new version.
	 *
	 * @throws Refused not-found, also when it has not moved
	 */
	public ResourceCard replace(Actor actor, String id) {
		var card = card(actor, id);
		var health = health(card);
		if (health.movedTo() == null) {
			throw Refused.notFound();
		}
		return curation.edit(actor, id, card.version(), card.content().with(ResourceField.URL, health.movedTo()), null);
	}

	/**
	 * Reads a page and proposes what to say of it; of one that cannot be read, nothing but its address. Nothing is kept.
	 *
	 * @throws Refused for what is no address, or too many of them
	 */
	@Transactional(TxType.NOT_SUPPORTED)
	public ResourceContent propose(Actor actor, String url) {
		actor.requireAny(Role.CURATOR);
		var checks = new Checks();
		var address = checks.link(ResourceField.URL.code(), url, ResourceField.URL.limit());
		if (address == null && checks.refusals().isEmpty()) {
			checks.required(ResourceField.URL.code(), url, ResourceField.URL.limit());
		}
		checks.done();
		rates.spend(CHECKS, actor.memberId());
		var about = looking.read(address);
		return about.isEmpty() ? ResourceContent.EMPTY.with(ResourceField.URL, address) : proposals.of(address, about.get(), library.vocabulary(actor));
	}

	private ResourceCard card(Actor actor, String id) {
		actor.requireAny(Role.CURATOR);
		return library.card(actor, id);
	}
}
