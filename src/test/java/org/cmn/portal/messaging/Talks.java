package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.security.Identity;
import org.cmn.portal.testkit.InServer;

/** Two people of their own with a conversation, for each test that asks. */
@InServer
@ApplicationScoped
public class Talks {

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@Inject
	private Messaging messaging;

	@Inject
	private MessagingStore store;

	@Inject
	private ChangeStore changes;

	@Inject
	private Keys keys;

	@PersistenceContext
	private EntityManager entityManager;

	public record Talk(Actor eva, Actor ben, Actor amina, UUID pair, UUID id) {
	}

	public Talk begin() {
		System.setProperty("cmn.live.burst", "100000");
		// Made here: a thread of no container that is the first to use a bean gets it without its database.
		changes.message(UUID.randomUUID(), 0);
		var eva = person("Eva", Role.COORDINATOR);
		var ben = person("Ben", Role.MENTEE);
		var amina = person("Amina", Role.MENTOR);
		var pair = mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString()).id();
		return new Talk(eva, ben, amina, pair, messaging.conversations(ben).get(0).id());
	}

	/** With the mentor of a talk. */
	public void pair(Talk talk, Actor mentee) {
		mentorships.pair(talk.eva(), talk.amina().memberId().toString(), mentee.memberId().toString());
	}

	public void end(Talk talk) {
		mentorships.end(talk.eva(), talk.pair());
	}

	public Actor person(String name, Role... roles) {
		var subject = UUID.randomUUID().toString();
		var codes = Arrays.stream(roles).map(Role::code).collect(Collectors.toSet());
		members.admit(new Identity(subject, name, null, codes, Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}

	/** A message that was sent then. */
	@Transactional
	public long sentAt(UUID conversation, Actor sender, String text, Instant at) {
		entityManager.createNativeQuery("update conversation set last_at = ?2 where id = ?1").setParameter(1, conversation).setParameter(2, java.sql.Timestamp.from(at)).executeUpdate();
		var place = store.take(conversation, sender.memberId(), at).orElseThrow();
		var draft = Draft.of(text, null, "then-" + place.seq());
		store.add(place, sender.memberId(), draft.clientId(), place.seal(place.unwrap(keys), sender.memberId(), draft));
		return place.seq();
	}
}
