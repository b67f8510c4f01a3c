package org.cmn.portal.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.Identity;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The room on a real PostgreSQL inside Payara Micro. */
@ArquillianTest
class AskIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Asks asks;

	@Inject
	private Absences absences;

	@Inject
	private Messaging messaging;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@Inject
	private Clock clock;

	@Inject
	private UserTransaction transaction;

	@PersistenceContext
	private EntityManager entityManager;

	private Actor eva;
	private Actor ben;
	private Actor amina;
	private Actor etienne;
	private UUID conversation;

	@BeforeEach
	void pairTwo() {
		System.setProperty("cmn.live.burst", "100000");
		eva = person("Eva", Role.COORDINATOR);
		ben = person("Ben", Role.MENTEE);
		amina = person("Amina", Role.MENTOR);
		etienne = person("Étienne", Role.MENTOR);
		mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString());
		conversation = messaging.conversations(ben).getFirst().id();
	}

	@Test
	void a_question_goes_as_a_message_and_sent_twice_it_is_one() {
		var first = asks.ask(ben, amina.memberId(), question("c1"));
		var again = asks.ask(ben, amina.memberId(), question("c1"));

		assertEquals(first.id(), again.id());
		assertEquals(1, asks.list(ben).size());
		var said = messaging.messages(amina, conversation, 0, 10);
		assertEquals(1, said.size());
		assertTrue(said.getFirst().text().value().startsWith("How do I taper?\n"));
		assertEquals(2, asks.ask(ben, amina.memberId(), question("c2")).seq(), "control: another id is another question");
	}

	@Test
	void what_could_lead_to_a_patient_needs_a_reason() {
		var named = new AskInput("My patient Mr. Tremblay, PHN 123456789, how do I taper?", null, null, null, "no_hurry", true, "c1", null);
		assertEquals("patient-identifiers", assertThrows(Refused.class, () -> asks.ask(ben, amina.memberId(), named)).reason().code());
		assertEquals(List.of(), asks.list(ben));
		asks.ask(ben, amina.memberId(), new AskInput(named.question(), null, null, null, "no_hurry", true, "c1", "not-a-patient"));
		assertEquals(1, asks.list(ben).size(), "control: with a reason it goes");
	}

	@Test
	void no_word_of_a_question_stands_beside_its_message() {
		asks.ask(ben, amina.memberId(), question("c1"));
		var rows = (Number) entityManager.createNativeQuery("select count(*) from ask a where cast(a as text) ilike '%taper%'").getSingleResult();
		assertEquals(0, rows.intValue());
		var control = (Number) entityManager.createNativeQuery("select count(*) from ask a where cast(a as text) ilike '%no_hurry%'").getSingleResult();
		assertTrue(control.intValue() > 0, "control: what is there is found");
	}

	@Test
	void it_is_open_until_somebody_else_writes_and_closed_by_who_asked() {
		var ask = asks.ask(ben, amina.memberId(), question("c1"));
		messaging.send(ben, conversation, "one more thing", "c2");
		assertEquals(AskState.OPEN, only(ben).state(), "control: the asker's own words are no answer");

		messaging.send(amina, conversation, "Ten percent a month.", "a1");
		assertEquals(AskState.ANSWERED, only(ben).state());
		assertEquals(List.of(), asks.waiting(amina));

		assertNotFound(() -> asks.close(amina, ask.id(), 10, "yes"));
		assertThrows(Refused.class, () -> asks.close(ben, ask.id(), 601, "yes"));
		assertEquals(Optional.empty(), asks.outcome(ben, ask.id()));
		assertEquals(AskState.CLOSED, asks.close(ben, ask.id(), 10, "yes").state());
		assertEquals(Optional.of(new Outcome(10, Helped.YES)), asks.outcome(ben, ask.id()));
		assertNotFound(() -> asks.outcome(amina, ask.id()));
		assertEquals(AskState.ANSWERED, asks.reopen(ben, ask.id()).state());
		assertEquals(Optional.empty(), asks.outcome(ben, ask.id()));
	}

	@Test
	void after_five_working_days_the_coordinator_hears_that_it_waits() throws Exception {
		var ask = asks.ask(ben, amina.memberId(), question("c1"));
		assertFalse(asks.late(eva).stream().anyMatch(card -> card.id().equals(ask.id())), "control: not at once");
		older(ask.id(), 21);

		var late = asks.late(eva).stream().filter(card -> card.id().equals(ask.id())).findFirst().orElseThrow();
		assertEquals("Ben", late.asker());
		assertTrue(late.workingDays() >= AskCard.NUDGE_COORDINATOR);
		assertTrue(asks.waiting(amina).getFirst().isLate());
		assertNotFound(() -> asks.late(amina));
		assertNotFound(() -> messaging.messages(eva, conversation, 0, 10));

		messaging.send(amina, conversation, "Sorry, here it is.", "a1");
		assertFalse(asks.late(eva).stream().anyMatch(card -> card.id().equals(ask.id())), "and no longer after an answer");
	}

	@Test
	void days_of_absence_stop_the_clock() throws Exception {
		var ask = asks.ask(ben, amina.memberId(), question("c1"));
		older(ask.id(), 21);
		var today = clock.instant().atZone(ZoneId.of("America/Edmonton")).toLocalDate();
		absences.add(amina, today.minusDays(30), today.plusDays(1), null);

		assertEquals(0, asks.waiting(amina).getFirst().workingDays());
		assertFalse(asks.late(eva).stream().anyMatch(card -> card.id().equals(ask.id())));
	}

	@Test
	void who_covers_is_told_before_and_asked_in_a_conversation_of_their_own() {
		messaging.send(ben, conversation, "between the two of us", "c0");
		var today = clock.instant().atZone(ZoneId.of("America/Edmonton")).toLocalDate();
		assertThrows(Refused.class, () -> asks.ask(ben, etienne.memberId(), question("c1")), "control: nobody's stand-in yet");
		var days = absences.add(amina, today, today.plusDays(7), etienne.memberId().toString());
		assertEquals("Étienne", asks.mentors(ben).getFirst().away().coveringName());

		var ask = asks.ask(ben, etienne.memberId(), question("c1"));
		assertFalse(ask.conversation().equals(conversation));
		assertEquals(1, messaging.conversations(etienne).size());
		assertNotFound(() -> messaging.messages(etienne, conversation, 0, 10));

		absences.remove(amina, days.id());
		assertNull(asks.mentors(ben).stream().filter(one -> one.id().equals(amina.memberId())).findFirst().orElseThrow().away());
	}

	@Test
	void days_that_cannot_be_are_refused_by_name() {
		var day = java.time.LocalDate.of(2098, 3, 3);
		assertEquals("last", assertThrows(Refused.class, () -> absences.add(amina, day, day.minusDays(1), null)).fields().getFirst().field());
		assertEquals("last", assertThrows(Refused.class, () -> absences.add(amina, day, day.plusDays(400), null)).fields().getFirst().field());
		assertEquals("covering", assertThrows(Refused.class, () -> absences.add(amina, day, day, ben.memberId().toString())).fields().getFirst().field());
		absences.add(amina, day, day.plusDays(2), null);
		assertEquals(AskingReason.AWAY_ALREADY, assertThrows(Refused.class, () -> absences.add(amina, day.plusDays(2), day.plusDays(3), null)).reason());
		assertNotFound(() -> absences.remove(etienne, absences.own(amina).getFirst().id()));
		assertNotFound(() -> absences.add(ben, day, day, null));
	}

	private void older(UUID ask, int days) throws Exception {
		transaction.begin();
		entityManager.createNativeQuery("update ask set asked_at = asked_at - cast(?2 as interval) where id = ?1").setParameter(1, ask).setParameter(2, days + " days").executeUpdate();
		transaction.commit();
	}

	private AskCard only(Actor reader) {
		var all = asks.list(reader);
		assertEquals(1, all.size());
		return all.getFirst();
	}

	private static AskInput question(String clientId) {
		return new AskInput("How do I taper?", null, "older", null, "no_hurry", true, clientId, null);
	}

	private static void assertNotFound(org.junit.jupiter.api.function.Executable work) {
		assertEquals(CommonReason.NOT_FOUND, assertThrows(Refused.class, work).reason());
	}

	private Actor person(String name, Role... roles) {
		var subject = UUID.randomUUID().toString();
		var codes = java.util.Arrays.stream(roles).map(Role::code).collect(java.util.stream.Collectors.toSet());
		members.admit(new Identity(subject, name, null, codes, Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}
}
