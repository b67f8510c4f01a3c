package org.cmn.portal.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.cmn.portal.asking.AskInput;
import org.cmn.portal.asking.Asks;
import org.cmn.portal.asking.Nudges;
import org.cmn.portal.asking.PearlProposed;
import org.cmn.portal.asking.PearlSettled;
import org.cmn.portal.events.MovedUp;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.GroupInput;
import org.cmn.portal.mentoring.Groups;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.Reporting;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.Identity;
import org.cmn.portal.shelf.SearchNews;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices of what other rooms tell, and what members choose, inside Payara Micro on a real PostgreSQL. */
@ArquillianTest
class NoticeIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private NoticeBoard board;

	@Inject
	private StopMails stops;

	@Inject
	private StopToken tokens;

	@Inject
	private Nudges nudges;

	@Inject
	private Asks asks;

	@Inject
	private Messaging messaging;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Groups groups;

	@Inject
	private Reporting reporting;

	@Inject
	private Event<Object> facts;

	@Inject
	private Members members;

	@Inject
	private UserTransaction transaction;

	@PersistenceContext
	private EntityManager entityManager;

	private Actor eva;
	private Actor ben;
	private Actor amina;

	@BeforeEach
	void pairTwo() {
		System.setProperty("cmn.live.burst", "100000");
		eva = person("Eva", Role.COORDINATOR);
		ben = person("Ben", Role.MENTEE);
		amina = person("Amina", Role.MENTOR);
		mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString());
	}

	@Test
	void a_question_reminds_its_mentor_after_two_working_days_and_the_coordinators_after_five_once_each() throws Exception {
		var ask = asks.ask(ben, amina.memberId(), new AskInput("canary question", null, "older", null, "no_hurry", true, "c1", null)).id();
		nudges.look();
		assertEquals(List.of(), kinds(amina), "control: a new one reminds nobody");
		older(ask, 5);
		nudges.look();
		nudges.look();
		assertEquals(List.of("question_waits"), kinds(amina));
		assertEquals(0, about(eva, ask), "control: the coordinator not yet");
		older(ask, 14);
		nudges.look();
		nudges.look();
		assertEquals(List.of("question_waits"), kinds(amina));
		assertEquals(1, about(eva, ask));
		assertEquals(List.of(), kinds(ben));
		var rows = (Number) entityManager.createNativeQuery("select count(*) from notice n where cast(n as text) ilike '%canary%'").getSingleResult();
		assertEquals(0, rows.intValue());
	}

	@Test
	void once_it_is_answered_nobody_is_reminded_any_more() throws Exception {
		var ask = asks.ask(ben, amina.memberId(), new AskInput("How?", null, "older", null, "no_hurry", true, "c1", null)).id();
		older(ask, 20);
		nudges.look();
		assertEquals(1, board.waiting(amina), "control: before it was answered");
		messaging.send(amina, messaging.conversations(amina).getFirst().id(), "So.", "a1");
		nudges.look();
		assertEquals(0, board.waiting(amina));
		assertFalse(board.list(amina).getFirst().unread());
	}

	@Test
	void a_notice_is_kept_with_the_deed_or_not_at_all() throws Exception {
		var event = UUID.randomUUID();
		transaction.begin();
		facts.fire(new MovedUp(event, ben.memberId(), Instant.now()));
		transaction.rollback();
		assertEquals(List.of(), kinds(ben));
		transaction.begin();
		facts.fire(new MovedUp(event, ben.memberId(), Instant.now()));
		facts.fire(new MovedUp(event, ben.memberId(), Instant.now()));
		transaction.commit();
		assertEquals(List.of("seat_free"), kinds(ben), "control: committed it is there, once");
		assertEquals("/events/event?id=" + event, board.list(ben).getFirst().path());
	}

	@Test
	void a_report_tells_those_who_coordinate_but_who_is_in_it_until_it_is_closed() {
		var both = person("Both", Role.MENTOR, Role.COORDINATOR);
		mentorships.pair(eva, both.memberId().toString(), ben.memberId().toString());
		var theirs = messaging.conversations(both).getFirst().id();
		messaging.send(both, theirs, "Twice the dose", "c1");
		var report = reporting.report(ben, theirs, 1, "unsafe_advice", null).id();

		assertEquals(1, about(eva, report));
		assertEquals(0, about(both, report), "not who wrote it");
		assertEquals(0, about(ben, report));
		assertTrue(unreadAbout(eva, report));
		reporting.withdraw(ben, report);
		assertFalse(unreadAbout(eva, report));
	}

	@Test
	void whoever_comes_to_a_group_is_told_before_anybody_writes_and_anew_when_they_come_back() {
		var cleo = person("Cleo", Role.MENTEE);
		var dan = person("Dan", Role.MENTEE);
		mentorships.pair(eva, amina.memberId().toString(), cleo.memberId().toString());
		mentorships.pair(eva, amina.memberId().toString(), dan.memberId().toString());
		var group = groups.open(amina, new GroupInput(null, "Rural practice", List.of(ben.memberId(), dan.memberId()), null)).id();
		assertEquals(List.of("/messages?group=" + group), board.list(ben).stream().map(NoticeCard::path).toList());
		assertEquals(List.of(), kinds(amina), "control: not who made it");
		assertEquals(List.of(), kinds(cleo), "control: not who is not in it");
		groups.open(eva, new GroupInput(amina.memberId(), "Palliative care", List.of(ben.memberId(), dan.memberId()), null));
		assertEquals(List.of("group_joined"), kinds(amina), "a coordinator made it");

		groups.add(amina, group, cleo.memberId());
		board.read(cleo, board.list(cleo).getFirst().id());
		groups.remove(amina, group, cleo.memberId());
		assertEquals(List.of(), kinds(cleo), "out of it again");
		groups.add(amina, group, cleo.memberId());
		assertEquals(List.of("group_joined"), kinds(cleo));
		assertEquals(1, board.unread(cleo).notices());
	}

	@Test
	void a_wish_to_share_an_outcome_is_gone_once_it_is_settled_and_can_be_told_anew() throws Exception {
		var ask = UUID.randomUUID();
		tell(new PearlProposed(ask, ben.memberId(), Instant.now()));
		assertEquals(List.of("pearl_proposed"), kinds(ben), "control: until then");
		board.read(ben, board.list(ben).getFirst().id());
		tell(new PearlSettled(ask));
		assertEquals(List.of(), kinds(ben));
		tell(new PearlProposed(ask, ben.memberId(), Instant.now()));
		assertEquals(1, board.unread(ben).notices());
	}

	@Test
	void something_new_for_a_kept_search_is_told_once_until_its_member_looks() throws Exception {
		var search = UUID.randomUUID();
		var since = Instant.parse("2026-11-01T00:00:00Z");
		tell(search, since, "2026-11-02T00:00:00Z");
		tell(search, since, "2026-11-02T00:15:00Z");
		assertEquals(List.of("search_news"), kinds(ben));
		assertEquals(1, board.unread(ben).notices());
		tell(new SearchNews(List.of(), Instant.parse("2026-11-03T00:00:00Z")));
		assertEquals(0, board.unread(ben).notices(), "looked at, it needs nobody");
		tell(search, Instant.parse("2026-11-03T00:00:00Z"), "2026-11-04T00:00:00Z");
		assertEquals(List.of("search_news", "search_news"), kinds(ben));
		assertEquals("weekly", board.choices(ben).paces().get("library"), "by mail once a week, if nothing else is chosen");
	}

	@Test
	void nobody_reads_the_notices_of_others() throws Exception {
		transaction.begin();
		facts.fire(new MovedUp(UUID.randomUUID(), ben.memberId(), Instant.now()));
		transaction.commit();
		var notice = board.list(ben).getFirst().id();
		assertThrows(Refused.class, () -> board.read(amina, notice));
		assertEquals(1, board.waiting(ben));
		board.read(ben, notice);
		assertEquals(0, board.waiting(ben), "control: the own one");
	}

	@Test
	void what_is_chosen_stays_and_what_is_no_choice_is_named() {
		board.choose(ben, new ChoicesInput(Map.of("messages", "weekly"), "21:30", null, false, null));
		var choices = board.choices(ben);
		assertEquals("weekly", choices.paces().get("messages"));
		assertEquals("at_once", choices.paces().get("events"));
		assertEquals("21:30", choices.quietFrom());
		assertEquals("07:00", choices.quietUntil());
		var refused = assertThrows(Refused.class, () -> board.choose(ben, new ChoicesInput(Map.of("messages", "hourly"), "25:00", null, null, null)));
		assertEquals(Set.of("messagesPace", "quietFrom"), refused.fields().stream().map(field -> field.field()).collect(Collectors.toSet()));
	}

	@Test
	void one_click_stops_what_the_mail_was_about_and_can_be_taken_back() throws Exception {
		board.choose(amina, new ChoicesInput(Map.of("messages", "daily"), null, null, null, null));
		var mail = mail(amina);
		stops.stop(tokens.of(mail).substring(0, 50) + "x");
		stops.stop("nonsense");
		stops.stop(UUID.randomUUID() + ".AAAA");
		assertEquals("daily", board.choices(amina).paces().get("messages"), "control: another address stops nothing");
		stops.stop(tokens.of(mail));
		stops.stop(tokens.of(mail));
		assertEquals("never", board.choices(amina).paces().get("messages"));
		assertEquals("at_once", board.choices(amina).paces().get("events"), "what it was not about goes on");
		stops.resume(tokens.of(mail));
		assertEquals("daily", board.choices(amina).paces().get("messages"));
	}

	@Test
	void the_secret_of_an_address_stands_nowhere() throws Exception {
		var mail = mail(amina);
		var secret = tokens.of(mail).split("\\.")[1];
		var rows = (Number) entityManager.createNativeQuery("select count(*) from mail m where cast(m as text) like ?1").setParameter(1, "%" + secret + "%").getSingleResult();
		assertEquals(0, rows.intValue());
		assertTrue(tokens.read(tokens.of(mail)).isPresent(), "control: it is one");
	}

	@Test
	void the_usual_is_soon_but_not_at_night_and_not_on_days_off() {
		assertEquals(new Choices(Map.of(), LocalTime.of(20, 0), LocalTime.of(7, 0), true, false), Choices.USUAL);
		assertEquals("at_once", board.choices(ben).paces().get("messages"));
	}

	private void tell(UUID search, Instant since, String at) throws Exception {
		tell(new SearchNews(List.of(new SearchNews.Fresh(ben.memberId(), search, since)), Instant.parse(at)));
	}

	private void tell(Object fact) throws Exception {
		transaction.begin();
		facts.fire(fact);
		transaction.commit();
	}

	private boolean unreadAbout(Actor actor, UUID subject) {
		return !entityManager.createNativeQuery("select id from notice where member_id = ?1 and subject = ?2 and read_at is null").setParameter(1, actor.memberId()).setParameter(2, subject).getResultList().isEmpty();
	}

	private UUID mail(Actor actor) throws Exception {
		var id = UUID.randomUUID();
		transaction.begin();
		entityManager.createNativeQuery("insert into mail (id, member_id, told, about, state, next_try_at, made_at) values (?1, ?2, ?3, 'MESSAGES=1', 'SENT', now(), now())")
				.setParameter(1, id).setParameter(2, actor.memberId()).setParameter(3, id.toString()).executeUpdate();
		transaction.commit();
		return id;
	}

	private List<String> kinds(Actor actor) {
		return board.list(actor).stream().map(NoticeCard::kind).toList();
	}

	private int about(Actor actor, UUID subject) {
		return ((Number) entityManager.createNativeQuery("select count(*) from notice where member_id = ?1 and subject = ?2").setParameter(1, actor.memberId()).setParameter(2, subject).getSingleResult()).intValue();
	}

	private void older(UUID ask, int days) throws Exception {
		transaction.begin();
		entityManager.createNativeQuery("update ask set asked_at = now() - cast(?2 as interval) where id = ?1").setParameter(1, ask).setParameter(2, days + " days").executeUpdate();
		transaction.commit();
	}

	private Actor person(String name, Role... roles) {
		var subject = UUID.randomUUID().toString();
		members.admit(new Identity(subject, name, null, Arrays.stream(roles).map(Role::code).collect(Collectors.toSet()), Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}
}
