package org.cmn.portal.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.cmn.portal.asking.AskInput;
import org.cmn.portal.asking.Asks;
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

/** What has ended is kept as long as it was promised, and then it is gone. */
@ArquillianTest
class RetentionIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Messaging messaging;

	@Inject
	private Retention retention;

	@Inject
	private Erasure erasure;

	@Inject
	private Erasing erasing;

	@Inject
	private Asks asks;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@Inject
	private UserTransaction transaction;

	@PersistenceContext
	private EntityManager entityManager;

	private Actor olu;
	private Actor eva;
	private Actor ben;
	private Actor amina;
	private UUID pair;
	private UUID conversation;

	@BeforeEach
	void pairTwo() {
		System.setProperty("cmn.live.burst", "100000");
		olu = person("Olu", Role.ADMIN);
		eva = person("Eva", Role.COORDINATOR);
		ben = person("Ben", Role.MENTEE);
		amina = person("Amina", Role.MENTOR);
		pair = mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString()).id();
		conversation = messaging.conversations(ben).getFirst().id();
		asks.ask(ben, amina.memberId(), new AskInput("How slow is slow?", null, null, null, "no_hurry", true, "q1", null));
		messaging.send(amina, conversation, "Slow.", "c1");
		mentorships.end(eva, pair);
	}

	@Test
	void when_its_time_is_over_no_row_anywhere_holds_it_but_the_trail() throws Exception {
		assertTrue(tablesWith(conversation).containsAll(List.of("ask", "conversation", "message", "participant")), "control: " + tablesWith(conversation));
		ended(90);
		erasure.sweep();
		assertTrue(tablesWith(conversation).contains("message"), "control: its last day is not over");

		ended(91);
		erasure.sweep();
		assertEquals(new TreeSet<>(List.of("audit_entry")), tablesWith(conversation));
		assertEquals(List.of("conversation.erased"), entityManager.createNativeQuery("select action from audit_entry where subject = ?1").setParameter(1, "conversation:" + conversation).getResultList());
		assertEquals(0, messaging.conversations(ben).size());
		assertEquals(0, asks.list(ben).size());
		assertRefused(CommonReason.NOT_FOUND, () -> messaging.messages(ben, conversation, 0, 10));
		assertFalse(mentorships.list(ben).getFirst().open(), "the pair itself stays");
	}

	@Test
	@SuppressWarnings("unchecked")
	void every_table_that_knows_conversations_is_known_to_the_erasing() {
		var known = new TreeSet<>(ErasureStore.TABLES);
		known.addAll(List.of("ask", "legal_hold"));
		assertEquals(known, new TreeSet<String>(entityManager.createNativeQuery("select cast(table_name as text) from information_schema.columns where table_schema = current_schema() and column_name = 'conversation_id'").getResultList()),
				"a new one belongs into ErasureStore, or its room observes ConversationErased");
	}

	@Test
	void after_it_the_two_can_begin_anew_either_way() throws Exception {
		ended(91);
		erasure.sweep();
		mentorships.resume(eva, pair);
		var anew = messaging.conversations(ben).getFirst();
		assertTrue(anew.open());
		assertEquals(1, messaging.send(ben, anew.id(), "Again", "c1").seq());

		mentorships.end(eva, pair);
		mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString());
		assertEquals(2, messaging.conversations(ben).size());
	}

	@Test
	void a_pair_that_is_resumed_in_time_keeps_everything() throws Exception {
		ended(91);
		mentorships.resume(eva, pair);
		erasure.sweep();
		assertEquals(2, messaging.messages(ben, conversation, 0, 10).size());
	}

	@Test
	void a_hold_hinders_the_erasing_and_nothing_else() throws Exception {
		assertRefused(CommonReason.INVALID, () -> retention.hold(olu, pair, "curiosity"));
		assertRefused(CommonReason.NOT_FOUND, () -> retention.hold(eva, pair, "complaint"));
		retention.hold(olu, pair, "complaint");
		retention.hold(olu, pair, "complaint");
		ended(91);
		erasure.sweep();
		assertTrue(retention.kept(ben).get(conversation).held());
		assertEquals(2, messaging.messages(ben, conversation, 0, 10).size());
		assertRefused(CommonReason.NOT_FOUND, () -> messaging.messages(olu, conversation, 0, 10));
		assertEquals(HoldReason.COMPLAINT, retention.pairs(olu).stream().filter(one -> one.mentorship().equals(pair)).findFirst().orElseThrow().hold());

		retention.lift(olu, pair);
		erasure.sweep();
		assertFalse(tablesWith(conversation).contains("conversation"), "control: without it, it goes");
		assertRefused(CommonReason.NOT_FOUND, () -> retention.hold(olu, pair, "complaint"));
	}

	@Test
	void many_at_once_erase_it_once() throws Exception {
		ended(91);
		try (var pool = Executors.newFixedThreadPool(4)) {
			var all = pool.invokeAll(java.util.Collections.nCopies(4, (Callable<Boolean>) () -> erasing.erase(conversation)));
			var erased = 0;
			for (var one : all) {
				erased += one.get() ? 1 : 0;
			}
			assertEquals(1, erased);
		}
	}

	@Test
	void a_rule_begins_today_or_later_and_can_be_taken_back_until_it_does() throws Exception {
		var promised = retention.kept(ben).get(conversation).until();
		var today = LocalDate.now(java.time.ZoneId.of("America/Edmonton"));
		assertEquals(List.of("days out-of-bounds", "from day-not-to-come"), fields(() -> retention.add(olu, 29, today.minusDays(1))));
		assertEquals(List.of("days out-of-bounds", "from required"), fields(() -> retention.add(olu, 3651, null)));
		assertRefused(CommonReason.NOT_FOUND, () -> retention.add(eva, 30, today));

		var toCome = retention.add(olu, 365, today.plusDays(400));
		assertEquals(List.of("from rule-on-that-day"), fields(() -> retention.add(olu, 366, today.plusDays(400))));
		retention.takeBack(olu, toCome.id());
		var now = retention.add(olu, 30, today);
		assertRefused(CommonReason.NOT_FOUND, () -> retention.takeBack(olu, now.id()));
		try {
			assertEquals(promised, retention.kept(ben).get(conversation).until(), "what has ended keeps what it was promised");
			mentorships.resume(eva, pair);
			mentorships.end(eva, pair);
			assertTrue(retention.kept(ben).get(conversation).until().isBefore(promised), "control: what ends now follows it");
		} finally {
			retention.add(olu, 90, today);
		}
	}

	/** In every table that the portal can read. */
	@SuppressWarnings("unchecked")
	private TreeSet<String> tablesWith(UUID id) {
		var found = new TreeSet<String>();
		for (var table : (List<String>) entityManager.createNativeQuery("select cast(table_name as text) from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'").getResultList()) {
			if (((Number) entityManager.createNativeQuery("select count(*) from \"" + table + "\" x where cast(x as text) like '%" + id + "%'").getSingleResult()).intValue() > 0) {
				found.add(table);
			}
		}
		return found;
	}

	private void ended(int daysAgo) throws Exception {
		transaction.begin();
		entityManager.createNativeQuery("update conversation set ended_at = now() - make_interval(hours => 24 * " + daysAgo + ") where id = ?1").setParameter(1, conversation).executeUpdate();
		transaction.commit();
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

	private static List<String> fields(Executable deed) {
		return assertThrows(Refused.class, deed).fields().stream().map(field -> field.field() + " " + field.reason().code()).sorted().toList();
	}
}
