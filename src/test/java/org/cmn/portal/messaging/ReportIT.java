package org.cmn.portal.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

/** The one way by which anybody but a participant reads a word: how far it goes, and when it ends. */
@ArquillianTest
class ReportIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Messaging messaging;

	@Inject
	private Reporting reporting;

	@Inject
	private Reports reports;

	@Inject
	private MessageChanges changes;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@PersistenceContext
	private EntityManager entityManager;

	private Actor eva;
	private Actor ben;
	private Actor amina;
	private UUID conversation;

	/** Amina writes the odd ones, Ben the even ones, nine in all. */
	@BeforeEach
	void pairTwo() {
		System.setProperty("cmn.live.burst", "100000");
		eva = person("Eva", Role.COORDINATOR);
		ben = person("Ben", Role.MENTEE);
		amina = person("Amina", Role.MENTOR);
		mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString());
		conversation = messaging.conversations(ben).getFirst().id();
		for (var n = 1; n <= 9; n++) {
			messaging.send(n % 2 == 1 ? amina : ben, conversation, "word " + n, "c" + n);
		}
	}

	@Test
	void a_coordinator_reads_the_message_and_two_either_side_and_nothing_else() {
		assertRefused(CommonReason.NOT_FOUND, () -> messaging.messages(eva, conversation, 0, 10));
		var middle = reporting.report(ben, conversation, 5, "unsafe_advice", "Twice the dose").id();
		var view = reports.open(eva, middle);
		assertEquals(List.of("word 3", "word 4", "word 5", "word 6", "word 7"), view.messages().stream().map(ReportView.Line::text).toList());
		assertEquals(List.of(false, false, true, false, false), view.messages().stream().map(ReportView.Line::reported).toList());
		assertEquals(List.of("Amina", "Ben", "Amina", "Ben", "Amina"), view.messages().stream().map(ReportView.Line::author).toList());
		assertEquals("Twice the dose", view.words());
		assertEquals("Ben", view.reporter());
		assertRefused(CommonReason.NOT_FOUND, () -> messaging.messages(eva, conversation, 0, 10));
		assertFalse(view.toString().contains("word") || view.toString().contains("dose"), "it prints as nothing private");

		assertEquals(List.of("word 1", "word 2", "word 3"), texts(reporting.report(ben, conversation, 1, "other", null).id()), "at the beginning there are fewer");
		assertEquals(List.of("word 7", "word 8", "word 9"), texts(reporting.report(ben, conversation, 9, "other", " ").id()), "and at the end");
	}

	@Test
	void closed_or_withdrawn_it_opens_nothing_any_more() {
		var first = reporting.report(ben, conversation, 5, "other", null).id();
		assertTrue(waiting(eva).contains(first));
		assertEquals(5, texts(first).size(), "control: open it does");
		assertRefused(CommonReason.INVALID, () -> reports.close(eva, first, "withdrawn"));
		reports.close(eva, first, "spoken_with");
		assertRefused(CommonReason.NOT_FOUND, () -> reports.open(eva, first));
		assertRefused(CommonReason.NOT_FOUND, () -> reports.close(eva, first, "passed_on"));
		assertFalse(waiting(eva).contains(first));

		var second = reporting.report(ben, conversation, 5, "other", null).id();
		assertRefused(CommonReason.NOT_FOUND, () -> reporting.withdraw(amina, second));
		reporting.withdraw(ben, second);
		assertRefused(CommonReason.NOT_FOUND, () -> reports.open(eva, second));
		assertEquals(List.of(), reporting.notices(amina, conversation));
	}

	@Test
	void what_is_reported_stays_what_it_is_until_the_report_is_closed() {
		var report = reporting.report(ben, conversation, 5, "other", null).id();
		assertRefused(MessagingReason.MESSAGE_REPORTED, () -> changes.edit(amina, conversation, 5, "nothing of the kind", 0, null));
		assertRefused(MessagingReason.MESSAGE_REPORTED, () -> changes.recall(amina, conversation, 5));
		assertEquals("other words", changes.edit(amina, conversation, 7, "other words", 0, null).text().value(), "control: another one");
		reports.close(eva, report, "nothing_to_do");
		assertEquals("other words", changes.edit(amina, conversation, 5, "other words", 0, null).text().value());
	}

	@Test
	void both_are_told_and_the_trail_has_each_reading() {
		var report = reporting.report(ben, conversation, 5, "other", null);
		assertEquals(report, reporting.report(ben, conversation, 5, "harassment", "again"), "while it is open, the same again is the same");
		assertEquals(List.of(report), reporting.notices(ben, conversation));
		assertEquals(List.of(new ReportNotice(report.id(), 5, report.reportedAt(), false)), reporting.notices(amina, conversation));
		reports.open(eva, report.id());
		reports.open(eva, report.id());
		reports.close(eva, report.id(), "nothing_to_do");
		assertEquals(List.of("message.reported", "message.report-read", "message.report-read", "message.report-closed"),
				entityManager.createNativeQuery("select action from audit_entry where subject like ?1 order by id").setParameter(1, "report:" + report.id() + "%").getResultList());
	}

	@Test
	void who_is_in_it_or_is_no_coordinator_judges_none() {
		var both = person("Both", Role.COORDINATOR, Role.MENTOR);
		mentorships.pair(eva, both.memberId().toString(), ben.memberId().toString());
		var theirs = messaging.conversations(both).getFirst().id();
		messaging.send(both, theirs, "by the coordinator", "c1");
		var about = reporting.report(ben, theirs, 1, "harassment", null).id();
		assertFalse(waiting(both).contains(about));
		assertRefused(CommonReason.NOT_FOUND, () -> reports.open(both, about));
		assertRefused(CommonReason.NOT_FOUND, () -> reports.close(both, about, "nothing_to_do"));
		assertEquals(List.of("by the coordinator"), texts(about), "control: another one does");
		for (var role : List.of(Role.MENTEE, Role.MENTOR, Role.CURATOR, Role.ADMIN)) {
			var stranger = person("Stranger", role);
			assertRefused(CommonReason.NOT_FOUND, () -> reports.open(stranger, about));
			assertRefused(CommonReason.NOT_FOUND, () -> reports.list(stranger));
			assertRefused(CommonReason.NOT_FOUND, () -> reporting.report(stranger, theirs, 1, "other", null));
			assertRefused(CommonReason.NOT_FOUND, () -> reporting.notices(stranger, theirs));
		}
	}

	@Test
	void only_what_somebody_else_wrote_there_is_reported() {
		assertRefused(MessagingReason.OWN_MESSAGE, () -> reporting.report(ben, conversation, 2, "other", null));
		assertRefused(CommonReason.NOT_FOUND, () -> reporting.report(ben, conversation, 10, "other", null));
		assertRefused(CommonReason.NOT_FOUND, () -> reporting.report(ben, conversation, 0, "other", null));
		assertRefused(CommonReason.INVALID, () -> reporting.report(ben, conversation, 1, "boredom", null));
		assertRefused(CommonReason.INVALID, () -> reporting.report(ben, conversation, 1, "other", "x".repeat(501)));
	}

	private List<String> texts(UUID report) {
		return reports.open(eva, report).messages().stream().map(ReportView.Line::text).toList();
	}

	private List<UUID> waiting(Actor coordinator) {
		return reports.list(coordinator).stream().map(ReportCard::id).toList();
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
