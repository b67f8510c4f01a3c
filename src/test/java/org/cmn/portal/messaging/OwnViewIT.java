package org.cmn.portal.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.guard.GuardRefusal;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Reason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How participants keep a conversation for themselves, and what they are writing, on a real PostgreSQL. */
@ArquillianTest
class OwnViewIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Messaging messaging;

	@Inject
	private MessageChanges changes;

	@Inject
	private OwnViews views;

	@Inject
	private Drafts drafts;

	@Inject
	private Talks talks;

	@PersistenceContext
	private EntityManager entityManager;

	private Talks.Talk talk;
	private Actor ben;
	private Actor amina;

	@BeforeEach
	void begin() {
		talk = talks.begin();
		ben = talk.ben();
		amina = talk.amina();
	}

	@Test
	void what_was_seen_can_be_unread_again_for_oneself_and_the_other_one_hears_nothing_of_it() {
		for (int n = 1; n <= 3; n++) {
			messaging.send(ben, talk.id(), "words", "c" + n);
		}
		messaging.markSeen(amina, talk.id(), 3);
		assertEquals(0, messaging.unread(amina));
		views.markUnread(amina, talk.id(), 2);
		assertEquals(2, messaging.unread(amina));
		assertEquals(1, messaging.conversation(amina, talk.id()).readUpTo());
		assertTrue(messaging.marks(ben, talk.id()).contains(new Mark(amina.memberId(), 3, 3)));
		messaging.send(ben, talk.id(), "not this", "c4");
		assertEquals(3, messaging.unread(amina));
		changes.recall(ben, talk.id(), 4);
		assertEquals(2, messaging.unread(amina), "what was withdrawn is nothing to read");
		views.mute(amina, talk.id(), true);
		assertEquals(0, messaging.unread(amina), "muted, it is not counted");
		views.mute(amina, talk.id(), false);
		views.markRead(amina, talk.id());
		assertEquals(0, messaging.unread(amina));
	}

	@Test
	void a_pinned_conversation_stands_first_for_who_pinned_it() {
		var other = talks.person("Chidi", Role.MENTEE);
		talks.pair(talk, other);
		var newest = messaging.conversations(other).get(0).id();
		messaging.send(other, newest, "later", "c1");
		assertEquals(newest, messaging.conversations(amina).get(0).id());
		views.pin(amina, talk.id(), true);
		assertEquals(talk.id(), messaging.conversations(amina).get(0).id());
		assertFalse(messaging.conversations(ben).get(0).own().pinned());
	}

	@Test
	void what_was_seen_is_shown_while_both_let_it_and_no_answer_tells_it_otherwise() {
		messaging.send(ben, talk.id(), "words", "c1");
		messaging.markSeen(amina, talk.id(), 1);
		assertTrue(messaging.marks(ben, talk.id()).contains(new Mark(amina.memberId(), 1, 1)), "control: both let it");
		for (var who : List.of(amina, ben)) {
			views.showSeen(who, talk.id(), false);
			assertTrue(messaging.marks(ben, talk.id()).contains(new Mark(amina.memberId(), 1, 0)));
			assertTrue(messaging.marks(amina, talk.id()).contains(new Mark(amina.memberId(), 1, 1)), "her own windows know it");
			assertEquals(0, messaging.conversation(ben, talk.id()).people().get(0).seenUpTo());
			views.showSeen(who, talk.id(), true);
		}

		views.showSeen(amina, talk.id(), false);
		messaging.send(ben, talk.id(), "delivered", "c2");
		messaging.markDelivered(amina, talk.id(), 2);
		assertRefused(MessagingReason.DELIVERED_ALREADY, () -> changes.recall(ben, talk.id(), 1));
		assertRefused(MessagingReason.DELIVERED_ALREADY, () -> changes.recall(ben, talk.id(), 2));
		messaging.send(ben, talk.id(), "on its way", "c3");
		assertTrue(changes.recall(ben, talk.id(), 3).after().recalled());
	}

	@Test
	void a_day_begins_at_midnight_where_the_reader_is() {
		var day = LocalDate.of(2025, 1, 15);
		// In Alberta the 15th of January begins at seven in the morning of UTC.
		talks.sentAt(talk.id(), ben, "the evening before", Instant.parse("2025-01-15T06:59:00Z"));
		talks.sentAt(talk.id(), ben, "that day", Instant.parse("2025-01-15T07:01:00Z"));
		talks.sentAt(talk.id(), ben, "days later", Instant.parse("2025-01-18T12:00:00Z"));
		assertEquals(2, views.first(amina, talk.id(), day));
		assertEquals(3, views.first(amina, talk.id(), day.plusDays(1)));
		assertEquals(3, views.first(amina, talk.id(), day.plusYears(1)));
		assertEquals(1, views.first(amina, talk.id(), day.minusYears(1)));
		assertEquals(3, views.first(amina, talk.id(), LocalDate.MAX));
		assertEquals(1, views.first(amina, talk.id(), LocalDate.MIN));
	}

	@Test
	void a_draft_is_the_writers_alone_sealed_and_the_last_one_wins() {
		messaging.send(amina, talk.id(), "question", "a1");
		assertEquals(0, drafts.of(ben, talk.id()).version());
		assertEquals(1, drafts.keep(ben, talk.id(), "canary ", null, 1L, "desk").version());
		assertEquals(new KeptDraft(2, new PrivateText("canary on the phone"), List.of(new CardReference("resource", "vodp")), 1L),
				drafts.keep(ben, talk.id(), "canary on the phone", List.of(new CardReference("resource", "vodp")), 1L, "phone"));
		assertEquals("canary on the phone", drafts.of(ben, talk.id()).text().value());
		assertEquals("", drafts.of(amina, talk.id()).text().value());
		var sealed = (byte[]) entityManager.createNativeQuery("select sealed from message_draft where conversation_id = ?1").setParameter(1, talk.id()).getSingleResult();
		assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("canary"));

		assertRefused(GuardRefusal.PATIENT_IDENTIFIERS, () -> drafts.keep(ben, talk.id(), "Her PHN is 12345-6789", null, null, "desk"));
		assertRefused(CommonReason.INVALID, () -> drafts.keep(ben, talk.id(), "x".repeat(4001), null, null, "desk"));
		assertEquals(2, drafts.of(ben, talk.id()).version());
		assertEquals("", drafts.keep(ben, talk.id(), "", null, null, "desk").text().value());
		talks.end(talk);
		assertRefused(MessagingReason.CONVERSATION_ENDED, () -> drafts.keep(ben, talk.id(), "too late", null, null, "desk"));
	}

	@Test
	void that_one_writes_is_for_the_other_one_while_both_let_it() {
		assertEquals(Set.of(amina.memberId()), views.whoSeesTyping(ben, talk.id()));
		views.showTyping(amina, talk.id(), false);
		assertEquals(Set.of(), views.whoSeesTyping(ben, talk.id()));
		assertEquals(Set.of(), views.whoSeesTyping(amina, talk.id()));
		views.showTyping(amina, talk.id(), true);
		talks.end(talk);
		assertEquals(Set.of(), views.whoSeesTyping(ben, talk.id()));
	}

	@Test
	void who_is_not_in_it_finds_nothing_whatever_their_role() {
		for (var role : Role.values()) {
			var stranger = talks.person("Stranger", role);
			for (Executable deed : List.<Executable>of(() -> views.of(stranger, talk.id()), () -> views.pin(stranger, talk.id(), true), () -> views.markUnread(stranger, talk.id(), 1),
					() -> views.showSeen(stranger, talk.id(), false), () -> views.whoSeesTyping(stranger, talk.id()), () -> views.first(stranger, talk.id(), LocalDate.of(2026, 1, 1)),
					() -> drafts.of(stranger, talk.id()), () -> drafts.keep(stranger, talk.id(), "x", null, null, "desk"))) {
				assertRefused(CommonReason.NOT_FOUND, deed);
			}
		}
	}

	private static void assertRefused(Reason reason, Executable deed) {
		assertEquals(reason, assertThrows(Refused.class, deed).reason());
	}
}
