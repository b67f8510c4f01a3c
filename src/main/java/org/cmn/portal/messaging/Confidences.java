package org.cmn.portal.messaging;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.refusal.Refused;

/** For rooms that keep words of the people in a conversation beside it: sealed by the key of that conversation, for its participants alone, and unreadable once it is erased. */
@ApplicationScoped
@Transactional
public class Confidences {

	@Inject
	private MessagingStore store;

	@Inject
	private Keys keys;

	/**
	 * @param place what the words belong to, kind and id: elsewhere they do not open
	 * @throws Refused not-found for who is not in the conversation
	 */
	public byte[] seal(Actor actor, UUID conversation, String place, String words) {
		return key(actor, conversation).seal(words, Place.owner(conversation) + "/" + place);
	}

	/** @throws Refused not-found for who is not in the conversation */
	public String open(Actor actor, UUID conversation, String place, byte[] sealed) {
		return key(actor, conversation).open(sealed, Place.owner(conversation) + "/" + place);
	}

	private DataKey key(Actor actor, UUID conversation) {
		return store.access(conversation, actor.memberId()).orElseThrow(Refused::notFound).unwrap(keys);
	}
}
