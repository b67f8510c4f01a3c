package org.cmn.portal.messaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.text.Folded;

/**
 * Looks through the reader's own conversations: each message is opened and read, and forgotten. There is no index, so nothing
 * of what is written stands anywhere else.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class MessageSearch {

	/** More than anybody looks through; the latest come first. */
	public static final int MOST = 50;
	static final Limit SEARCHES = Limit.perMinute("message-search", 20);
	private static final int LONGEST = 200;
	private static final int STRETCH = 1_000;

	@Inject
	private MessagingStore store;

	@Inject
	private ConversationList list;

	@Inject
	private MessageFiles files;

	@Inject
	private RateLimit rates;

	@Inject
	private Keys keys;

	/**
	 * The messages that have all of these words, or parts of words, in what they say or what their files are called, whatever their accents and capitals; the latest first, at most {@value #MOST}.
	 *
	 * @param typed at most 200 characters; nothing finds nothing
	 * @throws org.cmn.portal.platform.refusal.Refused too-long, or too many searches
	 */
	public List<MessageHit> find(Actor actor, String typed) {
		var checks = new Checks();
		var text = checks.optional("q", typed, LONGEST);
		checks.done();
		if (text == null) {
			return List.of();
		}
		rates.spend(SEARCHES, actor.memberId(), 1);
		var words = Folded.words(text);
		var hits = new ArrayList<MessageHit>();
		for (var card : list.of(actor.memberId())) {
			look(actor, card, words, hits);
		}
		hits.sort(Comparator.comparing(MessageHit::sentAt).reversed());
		return List.copyOf(hits.subList(0, Math.min(MOST, hits.size())));
	}

	/** From the latest back, until there are enough of this conversation. */
	private void look(Actor actor, ConversationCard card, List<String> words, List<MessageHit> hits) {
		var access = store.access(card.id(), actor.memberId()).orElse(null);
		if (access == null) {
			return;
		}
		var key = access.unwrap(keys);
		var named = files.named(card.id(), actor.locale());
		int found = 0;
		for (long before = card.lastSeq() + 1; before > 1 && found < MOST; before -= STRETCH) {
			for (var sealed : store.some(card.id(), actor.memberId(), before - STRETCH, before).reversed()) {
				var message = sealed.open(card.id(), key);
				var excerpt = Excerpt.of(said(message, named), words);
				if (excerpt != null && found < MOST) {
					found++;
					hits.add(new MessageHit(card.id(), card.title(), message.seq(), message.sender().equals(actor.memberId()) ? null : author(card, message), excerpt, message.sentAt()));
				}
			}
		}
	}

	/** Its words, and what its files are called. */
	private static String said(Message message, Map<Long, List<String>> named) {
		return message.cards().stream().noneMatch(card -> card.isOf(CardReference.FILE)) ? message.text().value()
				: String.join("\n", message.text().value(), String.join("\n", named.getOrDefault(message.seq(), List.of()))).strip();
	}

	private static String author(ConversationCard card, Message message) {
		return card.people().stream().filter(person -> person.id().equals(message.sender())).map(ConversationCard.Correspondent::name).findFirst().orElse("");
	}
}
