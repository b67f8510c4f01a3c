package org.cmn.portal.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.GroupCard;
import org.cmn.portal.mentoring.GroupInput;
import org.cmn.portal.mentoring.Groups;
import org.cmn.portal.mentoring.MentoringReason;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;
import org.cmn.portal.messaging.files.Samples;
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

/** A mentor and several mentees: who is in it when, and that each reads what was written while they were. */
@ArquillianTest
class GroupIT {

	private static final int THREADS = 8;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Groups groups;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@Inject
	private Messaging messaging;

	@Inject
	private MessageChanges changes;

	@Inject
	private MessageFiles files;

	@Inject
	private MessageSearch search;

	@Inject
	private Transcripts transcripts;

	@Inject
	private OwnViews views;

	@Inject
	private Blocking blocking;

	@Inject
	private Reporting reporting;

	@Inject
	private Reports reports;

	@Inject
	private Retention retention;

	@Inject
	private Erasure erasure;

	@Inject
	private Untold untold;

	@Inject
	private MessagingStore store;

	@Inject
	private UserTransaction transaction;

	@PersistenceContext
	private EntityManager entityManager;

	private Actor eva;
	private Actor amina;
	private Actor ben;
	private Actor chidi;
	private Actor dana;
	private UUID group;
	private UUID conversation;

	/** Amina with Ben and Chidi. Dana is her mentee too, and not in it. */
	@BeforeEach
	void gather() {
		System.setProperty("cmn.live.burst", "100000");
		eva = person("Eva", Role.COORDINATOR);
		amina = person("Amina", Role.MENTOR);
		ben = mentee("Ben");
		chidi = mentee("Chidi");
		dana = mentee("Dana");
		group = open("Thursday circle", ben, chidi).id();
		conversation = conversation(amina);
	}

	// ---- who may open, change and end it

	@Test
	void a_group_and_its_conversation_are_made_together_or_not_at_all() throws Exception {
		transaction.begin();
		open("Taken back", ben, dana);
		transaction.rollback();
		assertEquals(1, groups.list(amina).size());
		assertEquals(0, groups.list(dana).size());

		var card = card(ben);
		assertEquals("Thursday circle", card.title());
		assertTrue(card.open() && card.group().present());
		assertEquals(Set.of("Amina", "Chidi"), card.people().stream().map(ConversationCard.Correspondent::name).collect(Collectors.toSet()));
		assertEquals(1, messaging.send(ben, conversation, "Hello", "c1").seq());
		assertEquals(2, messaging.send(chidi, conversation, "Hello both", "c1").seq());
		assertEquals(List.of("Hello", "Hello both"), texts(amina));
	}

	@Test
	void only_a_mentor_with_pairs_of_their_own_or_a_coordinator_opens_one() {
		var stranger = person("Stranger", Role.MENTEE);
		var other = person("Other", Role.MENTOR);
		assertEquals(Set.of("mentees not-their-mentee"), fields(() -> open("With a stranger", ben, stranger)));
		assertEquals(Set.of("mentees not-their-mentee"), fields(() -> groups.open(other, new GroupInput(null, "Of another's", List.of(ben.memberId(), chidi.memberId()), null))));
		assertEquals(Set.of("mentees group-too-small", "name required"), fields(() -> groups.open(amina, new GroupInput(null, " ", List.of(ben.memberId(), ben.memberId()), null))));
		assertEquals(Set.of("name too-long"), fields(() -> open("x".repeat(61), ben, chidi)));
		assertRefused(CommonReason.NOT_FOUND, () -> groups.open(other, new GroupInput(amina.memberId(), "For another", List.of(ben.memberId(), chidi.memberId()), null)));
		for (var role : List.of(Role.MENTEE, Role.CURATOR, Role.ADMIN, Role.PATIENT_PARTNER)) {
			assertRefused(CommonReason.NOT_FOUND, () -> groups.open(person("No", role), new GroupInput(null, "No", List.of(ben.memberId(), chidi.memberId()), null)));
		}
		assertThrows(Refused.class, () -> open("PHN 9876 543 210", ben, chidi));
		mentorships.end(eva, pair(chidi));
		assertEquals(Set.of("mentees not-their-mentee"), fields(() -> open("With one whose pair has ended", ben, chidi)));
		assertEquals("By a coordinator", groups.open(eva, new GroupInput(amina.memberId(), "By a coordinator", List.of(ben.memberId(), dana.memberId()), null)).name(), "control");
	}

	@Test
	void whoever_blocks_the_other_is_brought_into_no_group_and_it_reads_as_of_a_stranger() {
		var stranger = person("Stranger", Role.MENTEE);
		var ofPair = messaging.conversations(dana).getFirst().id();
		for (var who : List.of(dana, amina)) {
			blocking.block(who, ofPair);
			for (var opener : List.of(amina, eva)) {
				var opened = assertThrows(Refused.class, () -> groups.open(opener, new GroupInput(amina.memberId(), "With one apart", List.of(ben.memberId(), dana.memberId()), null)));
				var added = assertThrows(Refused.class, () -> groups.add(opener, group, dana.memberId()));
				assertSaysTheSame(assertThrows(Refused.class, () -> groups.open(opener, new GroupInput(amina.memberId(), "With a stranger", List.of(ben.memberId(), stranger.memberId()), null))), opened);
				assertSaysTheSame(assertThrows(Refused.class, () -> groups.add(opener, group, stranger.memberId())), added);
			}
			blocking.unblock(who, ofPair);
		}
		assertEquals(2, groups.of(amina, group).mentees().size());
		assertEquals(3, groups.add(amina, group, dana.memberId()).mentees().size(), "control: nobody blocks any more");
		assertEquals(2, open("Blocks another", ben, dana).mentees().size(), "control");
	}

	@Test
	void who_never_was_in_it_is_not_there_to_be_taken_out() {
		for (var one : List.of(amina, eva)) {
			assertRefused(CommonReason.NOT_FOUND, () -> groups.remove(one, group, UUID.randomUUID()));
			assertRefused(CommonReason.NOT_FOUND, () -> groups.remove(one, group, dana.memberId()));
			assertRefused(CommonReason.NOT_FOUND, () -> groups.remove(one, group, amina.memberId()));
		}
		groups.remove(amina, group, ben.memberId());
		assertEquals(1, groups.of(amina, group).mentees().size(), "control");
		groups.remove(amina, group, ben.memberId());
		assertEquals(1, groups.of(amina, group).mentees().size(), "twice is once");
	}

	@Test
	void what_it_is_called_is_one_line() {
		assertEquals("Two words more", open(" Two\n words\t\tmore\u0007\u202E ", ben, chidi).name());
		assertEquals("One line", groups.rename(amina, group, "One\r\nline\u0000", null).name());
		assertEquals(Set.of("name required"), fields(() -> groups.rename(amina, group, "\n\u0007", null)));
		assertEquals("Cercle du jeudi – 2", groups.rename(amina, group, "Cercle du jeudi – 2", null).name(), "control");
	}

	@Test
	void who_gathers_without_end_waits_and_nobody_else_does() {
		var refused = assertThrows(Refused.class, () -> {
			for (var n = 0; n < 100; n++) {
				groups.add(amina, group, ben.memberId());
			}
		});
		assertEquals(CommonReason.TOO_MANY_REQUESTS, refused.reason());
		assertRefused(CommonReason.TOO_MANY_REQUESTS, () -> {
			for (var n = 0; n < 5; n++) {
				open("One more", ben, chidi);
			}
		});
		assertEquals(3, groups.add(eva, group, dana.memberId()).mentees().size(), "control");
	}

	@Test
	void there_are_at_most_twelve_and_two_who_add_at_once_do_not_make_thirteen() throws Exception {
		for (var n = 0; n < 8; n++) {
			groups.add(amina, group, mentee("Mentee " + n).memberId());
		}
		var more = List.of(mentee("Eleventh"), mentee("Twelfth"), mentee("Thirteenth"));
		var added = race(3, 1, (thread, n) -> {
			try {
				groups.add(amina, group, more.get(thread).memberId());
				return 1L;
			} catch (Refused refused) {
				assertEquals(MentoringReason.GROUP_FULL, refused.fields().getFirst().reason());
				return 0L;
			}
		});
		assertEquals(1, added.stream().mapToLong(Long::longValue).sum());
		assertEquals(11, groups.of(amina, group).mentees().size());
		var tooMany = java.util.stream.IntStream.range(0, 12).mapToObj(n -> UUID.randomUUID()).toList();
		assertEquals(Set.of("mentees group-full"), fields(() -> groups.open(amina, new GroupInput(null, "Too many", tooMany, null))));
	}

	@Test
	void its_mentor_and_coordinators_change_it_and_everybody_else_finds_none() {
		var both = person("Both", Role.MENTOR, Role.MENTEE, Role.CURATOR, Role.ADMIN);
		for (var stranger : List.of(both, dana)) {
			assertRefused(CommonReason.NOT_FOUND, () -> groups.of(stranger, group));
			assertRefused(CommonReason.NOT_FOUND, () -> groups.remove(stranger, group, ben.memberId()));
		}
		for (var one : List.of(both, dana, ben)) {
			assertRefused(CommonReason.NOT_FOUND, () -> groups.add(one, group, dana.memberId()));
			assertRefused(CommonReason.NOT_FOUND, () -> groups.remove(one, group, chidi.memberId()));
			assertRefused(CommonReason.NOT_FOUND, () -> groups.rename(one, group, "Mine", null));
			assertRefused(CommonReason.NOT_FOUND, () -> groups.close(one, group));
			assertRefused(CommonReason.NOT_FOUND, () -> groups.reopen(one, group));
		}
		assertEquals("Friday circle", groups.rename(eva, group, "Friday circle", null).name());
		assertEquals("Friday circle", card(ben).title());
		groups.close(amina, group);
		assertFalse(card(ben).open());
		assertRefused(MessagingReason.CONVERSATION_ENDED, () -> messaging.send(amina, conversation, "too late", "c1"));
		assertRefused(MentoringReason.GROUP_ENDED, () -> groups.add(amina, group, dana.memberId()));
		assertRefused(MentoringReason.GROUP_ENDED, () -> groups.rename(amina, group, "Late", null));
		groups.reopen(amina, group);
		assertEquals(1, messaging.send(amina, conversation, "in time", "c1").seq());
	}

	@Test
	void who_is_in_no_group_finds_nothing_of_it_whatever_their_role() {
		messaging.send(ben, conversation, "canary", "c1");
		var strangers = new ArrayList<Actor>(List.of(dana, eva));
		for (var role : Role.values()) {
			strangers.add(person("Stranger", role));
		}
		for (var stranger : strangers) {
			assertRefused(CommonReason.NOT_FOUND, () -> messaging.messages(stranger, conversation, 0, 10));
			assertRefused(CommonReason.NOT_FOUND, () -> messaging.send(stranger, conversation, "x", "c1"));
			assertRefused(CommonReason.NOT_FOUND, () -> messaging.marks(stranger, conversation));
			assertRefused(CommonReason.NOT_FOUND, () -> messaging.conversation(stranger, conversation));
			assertRefused(CommonReason.NOT_FOUND, () -> changes.react(stranger, conversation, 1, "thanks", true));
			assertRefused(CommonReason.NOT_FOUND, () -> transcripts.json(stranger, conversation));
		}
		assertEquals(List.of("canary"), texts(chidi), "control");
	}

	// ---- who comes, and who goes

	@Test
	void who_comes_later_reads_what_is_written_from_then_on() throws Exception {
		var day = LocalDate.now(ben.zone());
		for (var n = 1; n <= 3; n++) {
			messaging.send(ben, conversation, "older " + n, "c" + n);
		}
		messaging.markSeen(chidi, conversation, 3);
		changes.react(chidi, conversation, 2, "thanks", true);
		groups.add(amina, group, dana.memberId());
		assertEquals(0, card(dana).unread());
		assertEquals(0, card(dana).lastSeq());
		assertEquals(0, messaging.unread(dana));
		messaging.send(amina, conversation, new NewMessage("newer 4", List.of(), 2L, "c4", null));

		assertEquals(List.of("newer 4"), texts(dana));
		assertEquals(List.of("older 1", "older 2", "older 3", "newer 4"), texts(chidi), "control: who was there reads all");
		assertEquals(4, store.after(conversation, MessagingStore.NOBODY, 0, 10).size(), "control: without the predicate there are four");
		assertEquals(List.of(), messaging.messagesBefore(dana, conversation, 4, 10));
		assertEquals(List.of(), messaging.some(dana, conversation, List.of(1L, 2L, 3L)), "nor what is quoted");
		assertEquals(List.of(), messaging.changes(dana, conversation, 0, 99).messages());
		assertEquals(1, messaging.changes(chidi, conversation, 0, 99).messages().size(), "control");
		assertEquals(4, views.first(dana, conversation, day));
		assertEquals(1, views.first(chidi, conversation, day), "control");
		assertEquals(List.of(), search.find(dana, "older"));
		assertEquals(3, search.find(chidi, "older").size(), "control");
		assertFalse(copy(dana).contains("older"));
		assertTrue(copy(chidi).contains("older 1"), "control");
		assertEquals(1, card(dana).unread());
		assertEquals(1, messaging.unread(dana));
		assertEquals(4, card(dana).lastSeq());
		assertEquals(List.of(1), untold.all(Instant.now().minus(1, ChronoUnit.DAYS)).stream().filter(one -> one.member().equals(dana.memberId()) && one.conversation().equals(conversation)).map(Untold.Messages::count).toList());
		assertRefused(CommonReason.NOT_FOUND, () -> changes.react(dana, conversation, 2, "thanks", true));
		assertRefused(CommonReason.NOT_FOUND, () -> changes.hide(dana, conversation, 2, true));
		assertRefused(CommonReason.INVALID, () -> messaging.send(dana, conversation, new NewMessage("To what I cannot read", List.of(), 2L, "d1", null)));
		assertEquals(5, messaging.send(dana, conversation, new NewMessage("To what I can", List.of(), 4L, "d2", null)).seq(), "control");
		assertRefused(CommonReason.NOT_FOUND, () -> reporting.report(dana, conversation, 2, "other", null));
		var aminas = reporting.report(amina, conversation, 2, "other", null);
		assertEquals(List.of(), reporting.notices(dana, conversation));
		assertEquals(List.of(aminas.id()), reporting.notices(chidi, conversation).stream().map(ReportNotice::id).toList(), "control");
	}

	@Test
	void a_file_is_for_those_who_can_read_its_message() throws Exception {
		var older = file(ben, "older.pdf", "c1");
		groups.add(amina, group, dana.memberId());
		assertRefused(CommonReason.NOT_FOUND, () -> files.give(dana, conversation, older));
		assertFalse(files.any(dana, conversation), "nor that there is one");
		assertTrue(files.any(chidi, conversation), "control");
		assertEquals("older.pdf", files.give(chidi, conversation, older).name(), "control");
		groups.remove(amina, group, chidi.memberId());
		var newer = file(ben, "newer.pdf", "c2");
		assertEquals("newer.pdf", files.give(dana, conversation, newer).name());
		assertRefused(CommonReason.NOT_FOUND, () -> files.give(chidi, conversation, newer));
		assertEquals("older.pdf", files.give(chidi, conversation, older).name(), "what was theirs stays so");
		assertRefused(MessagingReason.LEFT_GROUP, () -> files.bring(chidi, conversation, "after.pdf", new ByteArrayInputStream(Samples.pdf("words"))));
	}

	private UUID file(Actor actor, String name, String clientId) throws Exception {
		var brought = files.bring(actor, conversation, name, new ByteArrayInputStream(Samples.pdf("words")));
		messaging.send(actor, conversation, "", List.of(new CardReference(CardReference.FILE, brought.id().toString())), clientId);
		return brought.id();
	}

	@Test
	void who_goes_reads_what_was_written_until_then_and_nothing_that_comes() throws Exception {
		messaging.send(amina, conversation, "until then", "c1");
		messaging.markSeen(ben, conversation, 1);
		groups.remove(ben, group, ben.memberId());
		assertRefused(MessagingReason.LEFT_GROUP, () -> messaging.send(ben, conversation, "no more", "c1"));
		assertRefused(MessagingReason.LEFT_GROUP, () -> changes.react(ben, conversation, 1, "thanks", true));
		messaging.send(chidi, conversation, "what comes", "c2");
		changes.react(amina, conversation, 2, "thanks", true);

		assertEquals(List.of("until then"), texts(ben));
		assertEquals(List.of("until then", "what comes"), texts(amina), "control");
		var left = card(ben);
		assertFalse(left.open() || left.group().present());
		assertEquals(List.of(1L, 0L, 0L), List.of(left.lastSeq(), left.unread(), left.lastChange()));
		assertEquals(messaging.messages(ben, conversation, 0, 10).getFirst().sentAt(), left.lastAt(), "nor when something came");
		assertEquals(0, messaging.unread(ben));
		assertEquals(List.of(), search.find(ben, "comes"));
		assertEquals(1, search.find(ben, "until").size(), "control");
		assertTrue(copy(ben).contains("until then") && !copy(ben).contains("what comes"));
		assertEquals(List.of(ben.memberId()), messaging.marks(ben, conversation).stream().map(Mark::member).toList(), "of the others' marks nothing");
		assertEquals(Set.of(), views.whoSeesTyping(ben, conversation));
		assertEquals(Set.of(chidi.memberId()), views.whoSeesTyping(amina, conversation));
		messaging.markSeen(ben, conversation, 99);
		assertFalse(messaging.marks(amina, conversation).stream().anyMatch(mark -> mark.member().equals(ben.memberId())));
		assertEquals(Set.of("Amina", "Chidi"), card(ben).people().stream().map(ConversationCard.Correspondent::name).collect(Collectors.toSet()));
		assertEquals(List.of("Chidi"), card(amina).present().stream().map(ConversationCard.Correspondent::name).toList());
		assertEquals(0, groups.list(ben).size());
	}

	@Test
	void who_comes_back_reads_both_and_not_what_was_between() throws Exception {
		messaging.send(amina, conversation, "first", "c1");
		groups.remove(amina, group, ben.memberId());
		messaging.send(amina, conversation, "between", "c2");
		groups.add(amina, group, ben.memberId());
		messaging.send(ben, conversation, "third", "c3");
		assertEquals(List.of("first", "third"), texts(ben));
		assertEquals(3, card(ben).lastSeq());
		assertEquals(1, search.find(ben, "first").size());
		assertEquals(List.of(), search.find(ben, "between"));

		groups.remove(amina, group, ben.memberId());
		groups.add(amina, group, ben.memberId());
		messaging.send(ben, conversation, "fourth", "c4");
		assertEquals(List.of("first", "third", "fourth"), texts(ben), "taken back at once, nothing is missing");
	}

	@Test
	void what_was_seen_counts_for_those_who_can_read_it() {
		messaging.send(ben, conversation, "to two", "c1");
		groups.add(amina, group, dana.memberId());
		assertEquals(1, messaging.marks(ben, conversation).stream().filter(mark -> mark.member().equals(dana.memberId())).findFirst().orElseThrow().since());
		assertTrue(changes.recall(ben, conversation, 1).after().recalled(), "she has not seen it: she cannot");

		messaging.send(ben, conversation, "to three", "c2");
		messaging.markSeen(dana, conversation, 2);
		assertRefused(MessagingReason.SEEN_ALREADY, () -> changes.recall(ben, conversation, 2));
		views.showSeen(dana, conversation, false);
		assertFalse(card(ben).seenShown());
		assertEquals(0, messaging.marks(ben, conversation).stream().filter(mark -> mark.member().equals(dana.memberId())).findFirst().orElseThrow().seenUpTo());
		groups.remove(amina, group, dana.memberId());
		assertTrue(card(ben).seenShown(), "who is not in it any more does not decide it");
	}

	@Test
	void with_the_pair_the_mentee_leaves_and_does_not_come_back_by_itself() {
		messaging.send(ben, conversation, "before", "c1");
		mentorships.end(eva, pair(ben));
		assertRefused(MessagingReason.LEFT_GROUP, () -> messaging.send(ben, conversation, "after", "c2"));
		assertEquals(List.of("before"), texts(ben));
		mentorships.resume(eva, pair(ben));
		assertFalse(card(ben).open());
		assertTrue(card(chidi).open(), "control: the others stay");

		mentorships.end(eva, pair(chidi));
		assertFalse(card(amina).open(), "nobody but its mentor is left: it ends");
		assertRefused(MessagingReason.CONVERSATION_ENDED, () -> messaging.send(amina, conversation, "to nobody", "c3"));
		assertRefused(MentoringReason.GROUP_ENDED, () -> groups.reopen(amina, group));
	}

	@Test
	void nobody_comes_to_a_group_whose_pair_ends_at_that_moment() throws Exception {
		for (var round = 0; round < 10; round++) {
			var late = mentee("Late " + round);
			var pair = pair(late);
			race(2, 1, (thread, n) -> {
				try {
					if (thread == 0) {
						mentorships.end(eva, pair);
					} else {
						groups.add(amina, group, late.memberId());
					}
				} catch (Refused refused) {
					assertEquals(MentoringReason.NOT_THEIR_MENTEE, refused.fields().getFirst().reason());
				}
				return 0L;
			});
			assertFalse(groups.of(amina, group).has(late.memberId()));
		}
	}

	@Test
	void who_is_taken_out_while_all_write_has_none_after_the_last_that_is_theirs() throws Exception {
		warm();
		race(THREADS, 15, (thread, n) -> {
			try {
				if (thread == 0 && n == 7) {
					groups.remove(amina, group, ben.memberId());
				}
				return messaging.send(thread % 2 == 0 ? amina : thread % 3 == 0 ? chidi : ben, conversation, "race", "t" + thread + "-" + n).seq();
			} catch (Refused refused) {
				assertEquals(MessagingReason.LEFT_GROUP, refused.reason());
				return 0L;
			}
		});
		var all = all(amina);
		assertEquals(LongStream.rangeClosed(1, all.size()).boxed().toList(), all.stream().map(Message::seq).toList(), "without gap or double");
		var last = card(ben).lastSeq();
		assertTrue(all.stream().filter(message -> message.seq() > last).noneMatch(message -> message.sender().equals(ben.memberId())), "none of theirs after they went");
		assertTrue(last < all.size(), "control: something came after");
	}

	@Test
	void who_is_taken_out_while_a_message_of_theirs_waits_is_refused() throws Exception {
		warm();
		transaction.begin();
		groups.remove(amina, group, ben.memberId());
		try (var pool = Executors.newSingleThreadExecutor()) {
			var sent = pool.submit(() -> assertThrows(Refused.class, () -> messaging.send(ben, conversation, "too late", "late")).reason());
			var until = System.nanoTime() + 10_000_000_000L;
			while (entityManager.createNativeQuery("select 1 from pg_locks where not granted").getResultList().isEmpty()) {
				assertTrue(System.nanoTime() < until, "it waits for the lock");
				Thread.onSpinWait();
			}
			transaction.commit();
			assertEquals(MessagingReason.LEFT_GROUP, sent.get());
		}
		assertEquals(2, messaging.send(chidi, conversation, "the next", "c1").seq(), "and leaves no gap");
	}

	@Test
	void whoever_hears_of_a_message_can_read_it() {
		messaging.send(ben, conversation, "older", "c1");
		groups.add(amina, group, dana.memberId());
		var newer = messaging.send(ben, conversation, "newer", "c2");
		groups.remove(amina, group, chidi.memberId());
		assertEquals(Set.of(amina.memberId(), ben.memberId()), messaging.hearers(messaging.messages(amina, conversation, 0, 1).getFirst()), "a message that is told late");
		assertEquals(Set.of(amina.memberId(), ben.memberId(), dana.memberId()), messaging.hearers(newer), "control");
	}

	// ---- what is not as in a pair, and how it ends

	@Test
	void nobody_blocks_a_group() {
		for (var one : List.of(amina, ben)) {
			assertRefused(MessagingReason.BLOCK_IN_GROUP, () -> blocking.block(one, conversation));
		}
		assertTrue(blocking.of(ben, conversation).writable());
		var pairs = messaging.conversations(ben).stream().filter(card -> card.group() == null).findFirst().orElseThrow();
		assertTrue(blocking.block(ben, pairs.id()).mine(), "control: of a pair they do");
		assertEquals(1, messaging.send(amina, conversation, "and the group goes on", "c1").seq());
	}

	@Test
	void a_coordinator_reads_of_a_report_what_its_reporter_can_read() {
		messaging.send(amina, conversation, "older 1", "c1");
		messaging.send(amina, conversation, "older 2", "c2");
		groups.add(amina, group, dana.memberId());
		messaging.send(chidi, conversation, "newer 3", "c3");
		messaging.send(chidi, conversation, "newer 4", "c4");
		assertEquals(List.of("newer 3", "newer 4"), reports.open(eva, reporting.report(dana, conversation, 3, "other", null).id()).messages().stream().map(ReportView.Line::text).toList());
		assertEquals(List.of("older 1", "older 2", "newer 3", "newer 4"), reports.open(eva, reporting.report(ben, conversation, 3, "other", null).id()).messages().stream().map(ReportView.Line::text).toList(), "control");
	}

	@Test
	void an_ended_group_is_held_erased_and_forgotten_as_a_pairs_messages_are() throws Exception {
		var olu = person("Olu", Role.ADMIN);
		messaging.send(ben, conversation, "to be erased", "c1");
		groups.add(amina, group, dana.memberId());
		groups.close(amina, group);
		assertTrue(retention.kept(ben).containsKey(conversation));
		retention.hold(olu, group, "complaint");
		ended(92);
		erasure.sweep();
		assertEquals(List.of("to be erased"), texts(ben), "held");
		retention.lift(olu, group);
		erasure.sweep();
		assertRefused(CommonReason.NOT_FOUND, () -> messaging.messages(ben, conversation, 0, 10));
		var card = groups.of(amina, group);
		assertNull(card.name(), "what it was called could say something");
		assertEquals(3, card.mentees().size(), "that there was one stays");
		assertRefused(MentoringReason.GROUP_ENDED, () -> groups.reopen(amina, group));
	}

	private void ended(int days) throws Exception {
		transaction.begin();
		entityManager.createNativeQuery("update conversation set ended_at = ?2 where id = ?1").setParameter(1, conversation).setParameter(2, java.sql.Timestamp.from(Instant.now().minus(days, ChronoUnit.DAYS))).executeUpdate();
		transaction.commit();
	}

	/** A thread of no container that is the first to use a bean gets it without its database. */
	private void warm() {
		messaging.hearers(messaging.send(amina, conversation, "warm", "warm"));
		assertRefused(CommonReason.NOT_FOUND, () -> groups.remove(amina, group, dana.memberId()));
	}

	private GroupCard open(String name, Actor... mentees) {
		return groups.open(amina, new GroupInput(null, name, Arrays.stream(mentees).map(Actor::memberId).toList(), null));
	}

	private UUID conversation(Actor actor) {
		return messaging.conversations(actor).stream().filter(card -> card.group() != null && card.group().id().equals(group)).findFirst().orElseThrow().id();
	}

	private ConversationCard card(Actor actor) {
		return messaging.conversation(actor, conversation);
	}

	private List<String> texts(Actor reader) {
		return messaging.messages(reader, conversation, 0, 100).stream().map(message -> message.text().value()).toList();
	}

	private List<Message> all(Actor reader) {
		var all = new ArrayList<Message>();
		for (var page = messaging.messages(reader, conversation, 0, 100); !page.isEmpty(); page = messaging.messages(reader, conversation, all.getLast().seq(), 100)) {
			all.addAll(page);
		}
		return all;
	}

	private String copy(Actor reader) throws Exception {
		var bytes = new java.io.ByteArrayOutputStream();
		transcripts.json(reader, conversation).write(bytes);
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private UUID pair(Actor mentee) {
		return mentorships.list(mentee).stream().map(Pair::id).findFirst().orElseThrow();
	}

	private Actor mentee(String name) {
		var mentee = person(name, Role.MENTEE);
		mentorships.pair(eva, amina.memberId().toString(), mentee.memberId().toString());
		return mentee;
	}

	private interface Deed {
		long run(int thread, int n) throws Exception;
	}

	private static List<Long> race(int threads, int each, Deed deed) throws Exception {
		var start = new CountDownLatch(1);
		try (var pool = Executors.newFixedThreadPool(threads)) {
			var all = new ArrayList<Future<List<Long>>>();
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
		var codes = new HashSet<String>(Arrays.stream(roles).map(Role::code).toList());
		members.admit(new Identity(subject, name, null, codes, Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}

	private static void assertRefused(Reason reason, Executable deed) {
		assertEquals(reason, assertThrows(Refused.class, deed).reason());
	}

	private static void assertSaysTheSame(Refused one, Refused other) {
		assertEquals(MentoringReason.NOT_THEIR_MENTEE, other.fields().getFirst().reason());
		assertEquals(one.reason(), other.reason());
		assertEquals(one.fields(), other.fields());
	}

	private static Set<String> fields(Executable deed) {
		return assertThrows(Refused.class, deed).fields().stream().map(field -> field.field() + " " + field.reason().code()).collect(Collectors.toSet());
	}
}
