package org.cmn.portal.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Reason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.Identity;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Somebody wants no more messages. */
@ArquillianTest
class BlockIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Messaging messaging;

	@Inject
	private Blocking blocking;

	@Inject
	private MessageChanges changes;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@PersistenceContext
	private EntityManager entityManager;

	private Actor ben;
	private Actor amina;
	private UUID conversation;

	@BeforeEach
	void pairTwo() {
		System.setProperty("cmn.live.burst", "100000");
		ben = person("Ben", Role.MENTEE);
		amina = person("Amina", Role.MENTOR);
		mentorships.pair(person("Eva", Role.COORDINATOR), amina.memberId().toString(), ben.memberId().toString());
		conversation = messaging.conversations(ben).getFirst().id();
	}

	@Test
	void while_anybody_blocks_nobody_writes_and_numbers_stay_without_gap() {
		var before = messaging.send(ben, conversation, "before", "c1");
		blocking.block(amina, conversation);

		assertRefused(MessagingReason.CANNOT_WRITE_NOW, () -> messaging.send(ben, conversation, "too late", "c2"));
		assertRefused(MessagingReason.CANNOT_WRITE_NOW, () -> messaging.send(amina, conversation, "she neither", "c2"));
		assertEquals(before, messaging.send(ben, conversation, "before", "c1"), "what was stored is answered as before");
		assertEquals("before", messaging.messages(ben, conversation, 0, 10).getFirst().text().value(), "and can be read");

		assertRefused(MessagingReason.CANNOT_WRITE_NOW, () -> changes.edit(ben, conversation, 1, "or other words", 0, null));
		assertRefused(MessagingReason.CANNOT_WRITE_NOW, () -> changes.react(ben, conversation, 1, "thanks", true));

		blocking.unblock(ben, conversation);
		assertRefused(MessagingReason.CANNOT_WRITE_NOW, () -> messaging.send(ben, conversation, "not his to allow", "c2"));
		blocking.block(ben, conversation);
		blocking.unblock(amina, conversation);
		assertRefused(MessagingReason.CANNOT_WRITE_NOW, () -> messaging.send(amina, conversation, "he still does", "c2"));
		blocking.unblock(ben, conversation);
		assertEquals(2, messaging.send(ben, conversation, "control: again", "c2").seq());
	}

	@Test
	void only_who_blocks_learns_who_it_is() {
		var hers = blocking.block(amina, conversation);
		assertTrue(hers.mine());
		assertEquals(hers, blocking.block(amina, conversation), "twice is once");
		assertEquals(new Block(false, null), blocking.of(ben, conversation));
		assertFalse(audit().stream().anyMatch(line -> line.contains(conversation.toString()) || line.contains("block")), "nor does who reads the trail");
		assertTrue(audit().stream().anyMatch(line -> line.startsWith("mentorship.began")), "control: the trail has what it has");
	}

	@Test
	void who_is_not_in_it_finds_nothing() {
		for (var role : Role.values()) {
			var stranger = person("Stranger", role);
			assertRefused(CommonReason.NOT_FOUND, () -> blocking.block(stranger, conversation));
			assertRefused(CommonReason.NOT_FOUND, () -> blocking.unblock(stranger, conversation));
			assertRefused(CommonReason.NOT_FOUND, () -> blocking.of(stranger, conversation));
		}
		assertTrue(blocking.of(ben, conversation).writable(), "control: nothing was blocked");
	}

	@SuppressWarnings("unchecked")
	private java.util.List<String> audit() {
		return entityManager.createNativeQuery("select action || ' ' || subject from audit_entry").getResultList();
	}

	private Actor person(String name, Role... roles) {
		var subject = UUID.randomUUID().toString();
		var codes = Arrays.stream(roles).map(Role::code).collect(Collectors.toSet());
		members.admit(new Identity(subject, name, null, codes, Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}

	private static void assertRefused(Reason reason, Executable deed) {
		assertEquals(reason, assertThrows(Refused.class, deed).reason());
	}
}
