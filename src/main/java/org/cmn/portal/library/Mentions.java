package org.cmn.portal.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.links.LinkHealth;
import org.cmn.portal.links.Links;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;

/** For rooms in which people name resources to each other: what a reader may be told of them now, and how often they were named. */
@ApplicationScoped
@Transactional
public class Mentions {

	@Inject
	private Cards cards;

	@Inject
	private Catalogue catalogue;

	@Inject
	private Links links;

	@Inject
	private UseStore uses;

	/** By id, in the reader's language: those that are published. What is not there is no longer in the library, or not for this reader. */
	public Map<String, Mention> of(Actor reader, Collection<String> ids) {
		var mentions = new LinkedHashMap<String, Mention>();
		if (ids.isEmpty() || !reader.isAny(Role.values())) {
			return mentions;
		}
		var shown = cards.in(Set.of(ResourceStatus.PUBLISHED), ids.stream().filter(ResourceIds::isOne).toList());
		var health = links.health(shown.values().stream().map(one -> one.card().get(ResourceField.URL)).toList());
		shown.forEach((id, one) -> mentions.put(id, mention(reader, one, health.get(one.card().get(ResourceField.URL)))));
		return mentions;
	}

	/**
	 * Counts that a resource was used somewhere; part of the caller's transaction.
	 *
	 * @param mark the same for the same place, and no way back to it: how often is known here, never where
	 */
	public void used(String id, byte[] mark) {
		uses.add(id, mark);
	}

	private Mention mention(Actor reader, Cards.Shown shown, LinkHealth health) {
		var organisation = shown.card().get(ResourceField.ORGANISATION);
		var newer = shown.successor() == null ? null : new Mention.Newer(shown.successor().id(), shown.successor().title(reader.locale()));
		return new Mention(shown.card().id(), shown.card().title(reader.locale()),
				organisation == null ? null : catalogue.vocabulary().name(Facet.ORGANISATION, organisation, reader.locale()), !health.isOpen(), newer);
	}
}
