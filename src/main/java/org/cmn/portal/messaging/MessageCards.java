package org.cmn.portal.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.events.EventMention;
import org.cmn.portal.events.EventMentions;
import org.cmn.portal.library.Mention;
import org.cmn.portal.library.Mentions;
import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.files.FileReason;
import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/** The cards of messages: what their rooms say of them now, and that the library counts in how many conversations it was used. */
@ApplicationScoped
class MessageCards {

	private static final String RESOURCE_PAGE = "/library/resource?id=";
	private static final String FILES_OF = "/api/conversations/";
	private static final String EVENT_PAGE = "/events/event?id=";

	@Inject
	private Mentions resources;

	@Inject
	private EventMentions events;

	@Inject
	private MessageFiles files;

	@Inject
	private MessageFileStore fileStore;

	@Inject
	private Zones zones;

	/**
	 * Counts the resources as used in the conversation whose key this is: the mark is the same however often, and nobody
	 * without the key can say whose it is. Files belong to the message from then on.
	 *
	 * @throws Refused card-not-found when one of them is not there for everybody; file-not-ready
	 */
	void use(Actor sender, List<CardReference> cards, Place place, DataKey key) {
		attach(sender, cards, place);
		if (views(sender, cards).values().stream().anyMatch(CardView::gone)) {
			throw Refused.fields(List.of(new FieldRefusal("cards", MessagingReason.CARD_NOT_FOUND)));
		}
		cards.stream().filter(card -> card.isOf(CardReference.RESOURCE)).forEach(card -> resources.used(card.id(), key.mark(card.written())));
	}

	private void attach(Actor sender, List<CardReference> cards, Place place) {
		for (var card : cards) {
			if (card.isOf(CardReference.FILE) && !fileStore.attach(UUID.fromString(card.id()), place.conversation(), sender.memberId(), place.seq())) {
				throw Refused.fields(List.of(new FieldRefusal("cards", FileReason.FILE_NOT_READY)));
			}
		}
	}

	/** All of them with one look into each room. */
	Map<CardReference, CardView> views(Actor reader, Collection<CardReference> cards) {
		var views = new HashMap<CardReference, CardView>();
		if (!cards.isEmpty()) {
			var named = resources.of(reader, ids(cards, CardReference.RESOURCE));
			var happening = events.of(reader, ids(cards, CardReference.EVENT));
			var brought = files.views(reader, ids(cards, CardReference.FILE));
			cards.forEach(card -> views.put(card, switch (card.kind()) {
				case CardReference.EVENT -> view(card, happening.get(card.id()), reader);
				case CardReference.FILE -> view(card, brought.get(card.id()));
				default -> view(card, named.get(card.id()));
			}));
		}
		return views;
	}

	private static Set<String> ids(Collection<CardReference> cards, String kind) {
		return cards.stream().filter(card -> card.isOf(kind)).map(CardReference::id).collect(Collectors.toSet());
	}

	private static CardView view(CardReference card, MessageFiles.Seen known) {
		return known == null ? CardView.gone(card) : CardView.of(known.file(), FILES_OF + known.conversation() + "/files/" + card.id());
	}

	private static CardView view(CardReference card, Mention known) {
		if (known == null) {
			return CardView.gone(card);
		}
		var newer = known.newer() == null ? null : new CardView.Newer(known.newer().id(), known.newer().title(), RESOURCE_PAGE + known.newer().id());
		return new CardView(card.kind(), card.id(), false, known.title(), known.organisation(), null, RESOURCE_PAGE + card.id(), known.unreachable(), false, newer);
	}

	private CardView view(CardReference card, EventMention known, Actor reader) {
		return known == null ? CardView.gone(card) : new CardView(card.kind(), card.id(), false, known.title(), null,
				zones.format(known.starts(), reader.zone(), reader.locale(), Style.LONG), EVENT_PAGE + card.id(), false, known.cancelled(), null);
	}
}
