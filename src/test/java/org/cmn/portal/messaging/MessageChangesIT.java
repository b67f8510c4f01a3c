package org.cmn.portal.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
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

/** What becomes of messages, on a real PostgreSQL: who may, until when, what is left, and that nobody misses it. */
@ArquillianTest
class MessageChangesIT {

	/** Of this test's own: those of the machine's common pool know nothing of the server. */
	private static final Executor THREADS = task -> new Thread(task).start();

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Messaging messaging;

	@Inject
	private MessageChanges changes;

	@Inject
	private MessageSearch search;

	@Inject
	private UnheldRecall unheld;

	@Inject
	private Talks talks;

	@Inject
	private UserTransaction transaction;

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

	// ---- new words

	@Test
	void new_words_stand_in_the_place_of_the_old_ones_with_a_mark_and_the_same_again_is_the_same() {
		say(ben, "8 mg");
		var edited = changes.edit(ben, talk.id(), 1, "6 mg", 0, null);

		assertEquals("6 mg", read(amina, 1).text().value());
		assertNotNull(read(amina, 1).after().editedAt());
		assertEquals(1, read(amina, 1).after().edition());
		assertEquals(edited, changes.edit(ben, talk.id(), 1, "6 mg", 0, null), "no answer came, so it is tried again");
		assertEquals(1, messaging.conversation(ben, talk.id()).lastChange());
		assertRefused(CommonReason.CHANGED_MEANWHILE, () -> changes.edit(ben, talk.id(), 1, "from a device that knows the first words", 0, null));
		assertEquals("4 mg", changes.edit(ben, talk.id(), 1, "4 mg", 1, null).text().value());
		assertEquals(1, messaging.send(ben, talk.id(), "8 mg", "c1").seq(), "and the first try of all is still the same message");
	}

	@Test
	void only_who_wrote_it_for_fifteen_minutes_and_in_an_open_conversation() {
		say(ben, "mine");
		assertRefused(CommonReason.NOT_FOUND, () -> changes.edit(amina, talk.id(), 1, "hers", 0, null));
		assertRefused(CommonReason.NOT_FOUND, () -> changes.edit(talks.person("Stranger", Role.ADMIN), talk.id(), 1, "x", 0, null));
		assertRefused(CommonReason.NOT_FOUND, () -> changes.edit(ben, talk.id(), 2, "there is none", 0, null));
		assertRefused(GuardRefusal.PATIENT_IDENTIFIERS, () -> changes.edit(ben, talk.id(), 1, "Her PHN is 12345-6789", 0, null));
		assertEquals(List.of("text"), assertThrows(Refused.class, () -> changes.edit(ben, talk.id(), 1, " ", 0, null)).fields().stream().map(field -> field.field()).toList());
		assertEquals("mine", read(ben, 1).text().value());
		assertEquals(0, messaging.conversation(ben, talk.id()).lastChange());

		var late = talks.sentAt(talk.id(), ben, "late", Instant.now().minus(MessageChanges.EDITABLE).minusSeconds(5));
		var young = talks.sentAt(talk.id(), ben, "young", Instant.now().minus(MessageChanges.EDITABLE).plus(Duration.ofMinutes(2)));
		assertRefused(MessagingReason.TOO_LATE_TO_EDIT, () -> changes.edit(ben, talk.id(), late, "too late", 0, null));
		assertEquals("in time", changes.edit(ben, talk.id(), young, "in time", 0, null).text().value());
		talks.end(talk);
		assertRefused(MessagingReason.CONVERSATION_ENDED, () -> changes.edit(ben, talk.id(), young, "ended", 1, null));
		assertRefused(MessagingReason.CONVERSATION_ENDED, () -> changes.recall(ben, talk.id(), young));
	}

	// ---- withdrawn

	@Test
	void what_nobody_else_has_seen_can_be_withdrawn_and_nothing_of_it_is_left() {
		say(ben, "canary");
		messaging.send(amina, talk.id(), new NewMessage("an answer", null, 1L, "a1", null));
		var length = sealedLength(1);
		messaging.markDelivered(amina, talk.id(), 1);
		assertRefused(CommonReason.NOT_FOUND, () -> changes.recall(amina, talk.id(), 1));

		var gone = changes.recall(ben, talk.id(), 1);
		assertTrue(gone.after().recalled());
		assertEquals("", read(amina, 1).text().value());
		assertTrue(sealedLength(1) < length);
		assertEquals(gone, changes.recall(ben, talk.id(), 1));
		assertEquals(gone, messaging.send(ben, talk.id(), "canary", "c1"), "a late try does not bring it back");
		assertRefused(MessagingReason.MESSAGE_WITHDRAWN, () -> changes.edit(ben, talk.id(), 1, "back", 0, null));
		assertEquals(1, messaging.conversation(ben, talk.id()).lastChange());
	}

	@Test
	void what_was_seen_stays_and_who_is_just_seeing_it_is_waited_for() throws Exception {
		say(ben, "seen");
		messaging.markSeen(amina, talk.id(), 1);
		assertRefused(MessagingReason.SEEN_ALREADY, () -> changes.recall(ben, talk.id(), 1));

		say(ben, "just being seen");
		transaction.begin();
		messaging.markSeen(amina, talk.id(), 2);
		var recall = CompletableFuture.supplyAsync(() -> reason(() -> changes.recall(ben, talk.id(), 2)), THREADS);
		assertThrows(TimeoutException.class, () -> recall.get(500, TimeUnit.MILLISECONDS));
		transaction.commit();
		assertEquals(MessagingReason.SEEN_ALREADY, recall.get(10, TimeUnit.SECONDS));
		assertFalse(read(amina, 2).after().recalled());
		assertEquals(0, messaging.conversation(ben, talk.id()).lastChange(), "a refusal uses no number");
	}

	@Test
	void control_without_waiting_something_is_withdrawn_that_was_seen() throws Exception {
		say(ben, "just being seen");
		transaction.begin();
		messaging.markSeen(amina, talk.id(), 1);
		var recall = CompletableFuture.supplyAsync(() -> unheld.recall(talk.id(), 1, ben.memberId()), THREADS);
		assertTrue(recall.get(10, TimeUnit.SECONDS), "the test above must be able to fail");
		transaction.commit();
	}

	// ---- nobody misses it

	@Test
	void who_was_away_asks_for_changes_and_gets_each_message_as_it_is_now() {
		for (int n = 1; n <= 4; n++) {
			say(ben, "words " + n);
		}
		changes.edit(ben, talk.id(), 3, "first", 0, null);
		changes.recall(ben, talk.id(), 1);
		changes.edit(ben, talk.id(), 3, "second", 1, null);

		var missed = messaging.changes(amina, talk.id(), 0, 4);
		assertEquals(List.of(2L, 3L), missed.messages().stream().map(message -> message.after().changed()).toList());
		assertEquals(List.of(1L, 3L), missed.messages().stream().map(Message::seq).toList());
		assertEquals("second", missed.messages().get(1).text().value());
		assertEquals(3, missed.upTo());
		assertEquals(List.of(), messaging.changes(amina, talk.id(), missed.upTo(), 4).messages());
		assertEquals(List.of(1L), messaging.changes(amina, talk.id(), 0, 2).messages().stream().map(Message::seq).toList(), "what one does not have comes with the messages");
		assertEquals("second", messaging.messages(amina, talk.id(), 2, 1).get(0).text().value());
	}

	@Test
	void changes_at_once_get_numbers_without_gap_or_double() {
		for (int n = 1; n <= 8; n++) {
			say(ben, "words " + n);
		}
		LongStream.rangeClosed(1, 8).boxed().map(seq -> CompletableFuture.supplyAsync(() -> changes.edit(ben, talk.id(), seq, "changed", 0, null), THREADS)).toList().forEach(CompletableFuture::join);

		assertEquals(LongStream.rangeClosed(1, 8).boxed().toList(), messaging.changes(amina, talk.id(), 0, 8).messages().stream().map(message -> message.after().changed()).toList());
	}

	// ---- reactions, and what one puts away

	@Test
	void a_reaction_is_said_once_seen_by_both_taken_back_and_found_in_no_row() {
		say(ben, "words");
		changes.react(amina, talk.id(), 1, "thanks", true);
		changes.react(amina, talk.id(), 1, "thanks", true);
		changes.react(ben, talk.id(), 1, "agree", true);
		assertEquals(List.of(new Reacted(amina.memberId(), Reaction.THANKS), new Reacted(ben.memberId(), Reaction.AGREE)), read(ben, 1).after().reactions());
		assertEquals(2, messaging.conversation(ben, talk.id()).lastChange(), "the same again is no change");
		var bytes = (byte[]) entityManager.createNativeQuery("select reactions from message where conversation_id = ?1").setParameter(1, talk.id()).getSingleResult();
		assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("thanks"));

		changes.react(amina, talk.id(), 1, "thanks", false);
		assertEquals(List.of(new Reacted(ben.memberId(), Reaction.AGREE)), read(amina, 1).after().reactions());
		assertEquals(CommonReason.NOT_A_CHOICE, assertThrows(Refused.class, () -> changes.react(amina, talk.id(), 1, "applause", true)).fields().get(0).reason());
		assertRefused(CommonReason.NOT_FOUND, () -> changes.react(talks.person("Stranger", Role.COORDINATOR), talk.id(), 1, "thanks", true));
	}

	@Test
	void many_reactions_at_once_are_all_kept() {
		say(ben, "words");
		Arrays.stream(Reaction.values()).map(one -> CompletableFuture.supplyAsync(() -> changes.react(amina, talk.id(), 1, one.code(), true), THREADS)).toList().forEach(CompletableFuture::join);

		assertEquals(Reaction.values().length, read(ben, 1).after().reactions().size());
		assertEquals(Reaction.values().length, messaging.conversation(ben, talk.id()).lastChange());
	}

	@Test
	void what_one_puts_away_is_gone_for_oneself_alone_until_one_takes_it_out_again() {
		say(ben, "canary");
		changes.hide(amina, talk.id(), 1, true);
		changes.edit(ben, talk.id(), 1, "canary 2", 0, null);
		assertTrue(read(amina, 1).after().hidden());
		assertEquals("", read(amina, 1).text().value());
		assertEquals("", messaging.changes(amina, talk.id(), 0, 1).messages().get(0).text().value());
		assertEquals(List.of(), search.find(amina, "canary"));
		assertEquals(List.of(1L), messaging.hidden(amina, talk.id()));
		assertEquals(1, search.find(ben, "canary").size(), "control: it is there for the other one");
		assertFalse(read(ben, 1).after().hidden());
		assertEquals(1, messaging.conversation(ben, talk.id()).lastChange(), "and nothing tells the other one");

		assertEquals("canary 2", changes.hide(amina, talk.id(), 1, false).text().value());
		assertEquals("canary 2", read(amina, 1).text().value());
	}

	// ---- replies

	@Test
	void a_reply_names_a_message_of_the_same_conversation_that_is_there() {
		say(ben, "one");
		var fields = assertThrows(Refused.class, () -> messaging.send(amina, talk.id(), new NewMessage("two", null, 2L, "a1", null))).fields();
		assertEquals(MessagingReason.REPLY_NOT_FOUND, fields.get(0).reason());
		var reply = messaging.send(amina, talk.id(), new NewMessage("two", null, 1L, "a2", null));
		assertEquals(2, reply.seq(), "the refusal left no gap");
		assertEquals(1L, read(ben, 2).replyTo());
		assertEquals(reply, messaging.send(amina, talk.id(), new NewMessage("two", null, 1L, "a2", null)));
		assertRefused(MessagingReason.CLIENT_ID_TAKEN, () -> messaging.send(amina, talk.id(), "two", "a2"));
		assertEquals(1L, changes.edit(amina, talk.id(), 2, "three", 0, null).replyTo());
		assertNull(read(ben, 1).replyTo());
	}

	// ---- what the application may

	@Test
	void the_application_can_change_what_a_message_says_and_not_whose_it_is_nor_when() throws Exception {
		say(ben, "mine");
		for (var column : List.of("sender_id = sender_id", "sent_at = now()", "client_id = 'x'", "seq = 7")) {
			assertThrows(Exception.class, () -> update(column), column);
		}
		update("edition = edition");
	}

	private void update(String what) throws Exception {
		transaction.begin();
		try {
			entityManager.createNativeQuery("update message set " + what + " where conversation_id = ?1").setParameter(1, talk.id()).executeUpdate();
		} finally {
			transaction.rollback();
		}
	}

	private int sealedLength(long seq) {
		return ((Number) entityManager.createNativeQuery("select length(sealed) from message where conversation_id = ?1 and seq = ?2").setParameter(1, talk.id()).setParameter(2, seq).getSingleResult()).intValue();
	}

	private void say(Actor actor, String text) {
		messaging.send(actor, talk.id(), text, "c" + (messaging.conversation(actor, talk.id()).lastSeq() + 1));
	}

	private Message read(Actor actor, long seq) {
		return messaging.messages(actor, talk.id(), seq - 1, 1).get(0);
	}

	private static Reason reason(Executable deed) {
		return assertThrows(Refused.class, deed).reason();
	}

	private static void assertRefused(Reason reason, Executable deed) {
		assertEquals(reason, reason(deed));
	}
}
