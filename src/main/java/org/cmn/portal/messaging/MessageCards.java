package org.cmn.portal.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.library.Mention;
import org.cmn.portal.library.Mentions;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/** The cards of messages: what the library says of them now, and that it counts in how many conversations it was used. */
@ApplicationScoped
class MessageCards {

	private static final String PAGE = "/library/resource?id=";

	@Inject
	private Mentions mentions;

	/**
	 * Counts the resources as used in the conversation whose key this is: the mark is the same however often, and nobody
	 * without the key can say whose it is.
	 *
	 * @throws Refused card-not-found when one of them is not in the library for everybody
	 */
	void use(Actor sender, List<CardReference> cards, DataKey key) {
		if (cards.isEmpty()) {
			return;
		}
		var known = mentions.of(sender, cards.stream().map(CardReference::id).toList());
		if (known.size() < cards.size()) {
			throw Refused.fields(List.of(new FieldRefusal("cards", MessagingReason.CARD_NOT_FOUND)));
		}
		cards.forEach(card -> mentions.used(card.id(), key.mark(card.written())));
	}

	/** All of them with one look into the library. */
	Map<CardReference, CardView> views(Actor reader, Collection<CardReference> cards) {
		var views = new HashMap<CardReference, CardView>();
		if (!cards.isEmpty()) {
			var known = mentions.of(reader, cards.stream().map(CardReference::id).collect(Collectors.toSet()));
			cards.forEach(card -> views.put(card, view(card, known.get(card.id()))));
		}
		return views;
	}

	private static CardView view(CardReference card, Mention known) {
		if (known == null) {
			return new CardView(card.kind(), card.id(), true, null, null, null, false, null);
		}
		var newer = known.newer() == null ? null : new CardView.Newer(known.newer().id(), known.newer().title(), PAGE + known.newer().id());
		return new CardView(card.kind(), card.id(), false, known.title(), known.organisation(), PAGE + card.id(), known.unreachable(), newer);
	}
}
