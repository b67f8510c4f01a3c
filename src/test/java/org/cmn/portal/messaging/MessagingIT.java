package org.cmn.portal.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.MentoringReason;
import org.cmn.portal.platform.crypto.NotOpened;
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

/** The room on a real PostgreSQL inside Payara Micro: what commits, what is told, who comes first. */
@ArquillianTest
class MessagingIT {

	private static final int THREADS = 8;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Messaging messaging;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@Inject
	private Heard heard;

	@Inject
	private UnlockedPlaces unlocked;

	@Inject
	private UserTransaction transaction;

	@PersistenceContext
	private EntityManager entityManager;

	private Actor eva;
	private Actor ben;
	private Actor amina;
	private UUID pair;
	private UUID conversation;

	@BeforeEach
	void pairTwo() {
		System.setProperty("cmn.live.burst", "100000");
		eva = person("Eva", Role.COORDINATOR);
		ben = person("Ben", Role.MENTEE);
		amina = person("Amina", Role.MENTOR);
		pair = mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString()).id();
		conversation = messaging.conversations(ben).get(0).id();
	}

	@Test
	void a_message_is_told_after_its_commit_and_never_after_a_rollback() throws Exception {
		heard.afterCommit().clear();
		heard.tooEarly().clear();

		transaction.begin();
		messaging.send(ben, conversation, "taken back", "c1");
		transaction.rollback();
		assertEquals(List.of(), heard.afterCommit());
		assertEquals(List.of(1L), heard.tooEarly(), "control: an observer that does not wait for the commit hears it");

		transaction.begin();
		messaging.send(ben, conversation, "kept", "c2");
		assertEquals(List.of(), heard.afterCommit());
		transaction.commit();
		assertEquals(List.of(1L), heard.afterCommit(), "and the number that was taken back is used");
	}

	@Test
	void a_pair_and_its_conversation_are_made_together_or_not_at_all() throws Exception {
		var chidi = person("Chidi", Role.MENTEE);

		transaction.begin();
		mentorships.pair(eva, amina.memberId().toString(), chidi.memberId().toString());
		transaction.rollback();
		assertEquals(0, messaging.conversations(chidi).size());

		mentorships.pair(eva, amina.memberId().toString(), chidi.memberId().toString());
		assertEquals(1, messaging.conversations(chidi).size());
		assertEquals(List.of("Amina"), messaging.conversations(chidi).get(0).people().stream().map(ConversationCard.Correspondent::name).toList());
	}

	@Test
	void a_thread_without_any_context_can_send() throws Exception {
		var answer = new ArrayList<Message>();
		var thread = new Thread(() -> answer.add(messaging.send(ben, conversation, "from a socket's thread", "c1")));
		thread.start();
		thread.join();

		assertEquals(1, answer.size());
		assertEquals("from a socket's thread", messaging.messages(amina, conversation, 0, 10).get(0).text().value());
	}

	@Test
	void many_pairs_at_once_are_each_served_as_if_alone() throws Exception {
		var mentees = new ArrayList<Actor>();
		var conversations = new ArrayList<UUID>();
		for (var i = 0; i < THREADS; i++) {
			var mentee = person("Mentee " + i, Role.MENTEE);
			var made = mentorships.pair(eva, amina.memberId().toString(), mentee.memberId().toString()).id();
			mentees.add(mentee);
			conversations.add(messaging.conversations(mentee).get(0).id());
			if (i == 0) {
				mentorships.end(eva, made);
			}
		}
		var ended = conversations.get(0);
		var outcomes = race(THREADS, 40, (thread, n) -> {
			// Each message twice; every fourth to where its sender may not write.
			var to = n % 4 == 3 ? conversation : conversations.get(thread);
			try {
				return messaging.send(mentees.get(thread), to, "n" + n / 2, "m" + n / 2 + "-" + n % 4 / 3).seq();
			} catch (Refused refused) {
				return refused.reason() == CommonReason.NOT_FOUND ? -1L : -2L;
			}
		});

		assertEquals(THREADS * 10L, outcomes.stream().filter(one -> one == -1).count(), "not in that conversation");
		assertEquals(30L, outcomes.stream().filter(one -> one == -2).count(), "in one that has ended");
		assertEquals(0, messaging.messages(mentees.get(0), ended, 0, 100).size());
		assertEquals(0, messaging.messages(ben, conversation, 0, 100).size());
		for (var i = 1; i < THREADS; i++) {
			var stored = messaging.messages(mentees.get(i), conversations.get(i), 0, 100);
			assertEquals(LongStream.rangeClosed(1, stored.size()).boxed().toList(), stored.stream().map(Message::seq).toList());
			assertEquals(20, stored.size());
			assertEquals(IntStream.range(0, 20).mapToObj(n -> "n" + n).toList(), stored.stream().map(message -> message.text().value()).toList(), "in the order in which they were sent");
			assertTrue(stored.stream().allMatch(message -> !message.sentAt().isAfter(stored.getLast().sentAt())));
		}
	}

	@Test
	void who_holds_one_conversation_keeps_nobody_waiting_in_another() throws Exception {
		var chidi = person("Chidi", Role.MENTEE);
		mentorships.pair(eva, amina.memberId().toString(), chidi.memberId().toString());
		var other = messaging.conversations(chidi).get(0).id();
		try (var threads = Executors.newFixedThreadPool(2 * THREADS)) {
			transaction.begin();
			messaging.send(ben, conversation, "held", "held");
			var waiting = IntStream.range(0, THREADS).mapToObj(n -> threads.submit(() -> messaging.send(ben, conversation, "waits", "w" + n).seq())).toList();
			var passing = IntStream.range(0, THREADS).mapToObj(n -> threads.submit(() -> messaging.send(chidi, other, "passes", "p" + n).seq())).toList();
			for (var one : passing) {
				one.get(30, TimeUnit.SECONDS);
			}
			assertTrue(waiting.stream().noneMatch(Future::isDone), "control: in that one all wait");
			transaction.commit();
			var numbers = new ArrayList<Long>();
			for (var one : waiting) {
				numbers.add(one.get(30, TimeUnit.SECONDS));
			}
			assertEquals(LongStream.rangeClosed(2, THREADS + 1L).boxed().toList(), numbers.stream().sorted().toList());
		}
	}

	@Test
	void many_at_once_get_numbers_without_gap_or_double() throws Exception {
		var numbers = race(THREADS, 25, (thread, n) -> messaging.send(thread % 2 == 0 ? ben : amina, conversation, "race", "t" + thread + "-" + n).seq());

		assertEquals(LongStream.rangeClosed(1, THREADS * 25L).boxed().toList(), numbers.stream().sorted().toList());
		var stored = new ArrayList<Message>();
		for (var page = messaging.messages(ben, conversation, 0, 100); !page.isEmpty(); page = messaging.messages(ben, conversation, stored.size(), 100)) {
			stored.addAll(page);
		}
		assertEquals(THREADS * 25, stored.size());
		for (var i = 1; i < stored.size(); i++) {
			assertFalse(stored.get(i).sentAt().isBefore(stored.get(i - 1).sentAt()), "a later number is never earlier");
		}
	}

	@Test
	void control_without_the_row_lock_numbers_are_given_twice() throws Exception {
		var numbers = race(THREADS, 25, (thread, n) -> unlocked.take(conversation));

		assertTrue(new HashSet<>(numbers).size() < numbers.size(), "the race test above must be able to fail");
	}

	@Test
	void the_same_client_id_at_once_is_one_message_with_one_answer() throws Exception {
		var answers = Collections.synchronizedList(new ArrayList<Message>());
		race(THREADS, 5, (thread, n) -> {
			answers.add(messaging.send(ben, conversation, "the same", "same"));
			return 1L;
		});

		assertEquals(1, new HashSet<>(answers).size());
		assertEquals(1, messaging.messages(amina, conversation, 0, 100).size());
		assertEquals(2, messaging.send(ben, conversation, "the next", "other").seq(), "tries leave no gap");
		assertEquals(3, messaging.send(amina, conversation, "hers", "same").seq(), "control: another sender's id is another message");
		assertRefused(MessagingReason.CLIENT_ID_TAKEN, () -> messaging.send(ben, conversation, "another text, which must not be lost unseen", "same"));
	}

	@Test
	void an_ended_conversation_can_be_read_and_answers_what_it_had_stored() {
		var stored = messaging.send(ben, conversation, "before the end", "c1");
		mentorships.end(eva, pair);

		assertEquals("before the end", messaging.messages(amina, conversation, 0, 10).get(0).text().value());
		assertRefused(MessagingReason.CONVERSATION_ENDED, () -> messaging.send(amina, conversation, "too late", "c2"));
		assertEquals(stored, messaging.send(ben, conversation, "before the end", "c1"));

		mentorships.resume(eva, pair);
		assertEquals(2, messaging.send(amina, conversation, "in time", "c2").seq());
	}

	@Test
	void who_is_not_in_it_finds_nothing_whatever_their_role_and_it_looks_like_nothing() {
		messaging.send(ben, conversation, "canary", "c1");
		for (var role : Role.values()) {
			var stranger = person("Stranger", role);
			for (var id : List.of(conversation, UUID.randomUUID())) {
				assertRefused(CommonReason.NOT_FOUND, () -> messaging.send(stranger, id, "x", "c1"));
				assertRefused(CommonReason.NOT_FOUND, () -> messaging.messages(stranger, id, 0, 10));
				assertRefused(CommonReason.NOT_FOUND, () -> messaging.messagesBefore(stranger, id, 9, 10));
				assertRefused(CommonReason.NOT_FOUND, () -> messaging.marks(stranger, id));
				assertRefused(CommonReason.NOT_FOUND, () -> messaging.markSeen(stranger, id, 1));
				assertRefused(CommonReason.NOT_FOUND, () -> messaging.conversation(stranger, id));
			}
		}
		assertEquals(1, messaging.messages(amina, conversation, 0, 10).size(), "control: a participant finds it");
	}

	@Test
	void a_sealed_row_shows_nothing_and_opens_nowhere_else() throws Exception {
		messaging.send(ben, conversation, "canary-4711", "c1");
		messaging.send(ben, conversation, "the second", "c2");
		var found = entityManager.createNativeQuery("select 1 from message where position(cast('canary' as bytea) in sealed) > 0 and conversation_id = ?1")
				.setParameter(1, conversation).getResultList();
		assertEquals(List.of(), found);

		transaction.begin();
		entityManager.createNativeQuery("""
				insert into message (conversation_id, seq, sender_id, client_id, sealed, sent_at)
				select conversation_id, 3, sender_id, 'c3', sealed, sent_at from message where conversation_id = ?1 and seq = 1""")
				.setParameter(1, conversation).executeUpdate();
		assertThrows(NotOpened.class, () -> messaging.messages(ben, conversation, 2, 10));
		transaction.rollback();
		assertEquals("canary-4711", messaging.messages(ben, conversation, 0, 10).get(0).text().value(), "control: in its own place it opens");
	}

	@Test
	void marks_go_forward_only_and_never_past_the_newest_message() {
		messaging.send(ben, conversation, "one", "c1");
		messaging.send(ben, conversation, "two", "c2");

		messaging.markDelivered(amina, conversation, 1);
		messaging.markSeen(amina, conversation, 1);
		messaging.markDelivered(amina, conversation, 999);
		messaging.markSeen(amina, conversation, 0);

		assertTrue(messaging.marks(ben, conversation).contains(new Mark(amina.memberId(), 2, 1)));
		assertEquals(1, messaging.conversations(amina).get(0).unread());
		assertEquals(0, messaging.conversations(ben).get(0).unread(), "what one wrote oneself is not unread");
	}

	@Test
	void two_people_are_a_pair_once_however_many_coordinators_press_at_once() throws Exception {
		var chidi = person("Chidi", Role.MENTEE);
		var made = race(THREADS, 1, (thread, n) -> {
			try {
				mentorships.pair(eva, amina.memberId().toString(), chidi.memberId().toString());
				return 1L;
			} catch (Refused refused) {
				assertEquals(MentoringReason.ALREADY_PAIRED, refused.reason());
				return 0L;
			}
		});

		assertEquals(1, made.stream().mapToLong(Long::longValue).sum());
		assertEquals(1, messaging.conversations(chidi).size());
	}

	@Test
	void pairing_needs_two_people_in_their_roles() {
		var curator = person("Dana", Role.CURATOR);
		var both = person("Both", Role.MENTOR, Role.MENTEE);

		assertEquals(Set.of("mentor not-a-mentor", "mentee not-a-mentee"), fields(() -> mentorships.pair(eva, curator.memberId().toString(), amina.memberId().toString())));
		assertEquals(Set.of("mentor not-a-member", "mentee required"), fields(() -> mentorships.pair(eva, "nobody@example.org", " ")));
		assertEquals(Set.of("mentee not-with-oneself"), fields(() -> mentorships.pair(eva, both.memberId().toString(), both.memberId().toString())));
		assertRefused(CommonReason.NOT_FOUND, () -> mentorships.pair(amina, amina.memberId().toString(), ben.memberId().toString()));
		assertRefused(CommonReason.NOT_FOUND, () -> mentorships.end(ben, pair));
		assertEquals(1, mentorships.list(ben).size());
		assertNotEquals(0, mentorships.list(eva).size());
		assertEquals(0, mentorships.list(curator).size());
	}

	private interface Deed {
		long run(int thread, int n) throws Exception;
	}

	private static List<Long> race(int threads, int each, Deed deed) throws Exception {
		var start = new CountDownLatch(1);
		try (var pool = Executors.newFixedThreadPool(threads)) {
			var all = new ArrayList<java.util.concurrent.Future<List<Long>>>();
			for (var thread = 0; thread < threads; thread++) {
				var number = thread;
				all.add(pool.submit((Callable<List<Long>>) () -> {
					start.await();
					var results = new ArrayList<Long>();
					for (var n = 0; n < each; n++) {
						results.add(deed.run(number, n));
					}
					return results;
				}));
			}
			start.countDown();
			var results = new ArrayList<Long>();
			for (var one : all) {
				results.addAll(one.get());
			}
			return results;
		}
	}

	private Actor person(String name, Role... roles) {
		var subject = UUID.randomUUID().toString();
		var codes = java.util.Arrays.stream(roles).map(Role::code).collect(java.util.stream.Collectors.toSet());
		members.admit(new Identity(subject, name, null, codes, Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}

	private static void assertRefused(Reason reason, Executable deed) {
		assertEquals(reason, assertThrows(Refused.class, deed).reason());
	}

	private static Set<String> fields(Executable deed) {
		return assertThrows(Refused.class, deed).fields().stream().map(field -> field.field() + " " + field.reason().code()).collect(java.util.stream.Collectors.toSet());
	}
}
