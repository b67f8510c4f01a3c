package org.cmn.portal.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.platform.security.Identity;
import org.cmn.portal.platform.time.Zones;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a message to a real mail server, inside Payara Micro on a real PostgreSQL (promise R6). */
@ArquillianTest
class MailIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Gathering gathering;

	@Inject
	private Sending sending;

	@Inject
	private Outbox outbox;

	@Inject
	private NoticeStore store;

	@Inject
	private Messaging messaging;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@Inject
	private Zones zones;

	@Inject
	private Clock clock;

	@Inject
	private UserTransaction transaction;

	@PersistenceContext
	private EntityManager entityManager;

	private GreenMail server;
	private Actor ben;
	private Actor amina;
	private UUID conversation;
	private Instant now;

	@BeforeEach
	void start() throws Exception {
		server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		var eva = person("Eva", Role.COORDINATOR);
		ben = person("Ben", Role.MENTEE);
		amina = person("Amina", Role.MENTOR);
		mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString());
		conversation = messaging.conversations(ben).getFirst().id();
		choose(amina, Pace.AT_ONCE);
		now = clock.instant();
	}

	@AfterEach
	void stop() throws Exception {
		server.stop();
		change("update mail set state = 'DROPPED' where state in ('WAITING', 'SENDING')");
	}

	@Test
	void a_burst_of_messages_is_one_mail_and_says_not_a_word_of_them() throws Exception {
		say("canary-one");
		say("canary-two");
		round(Duration.ofMinutes(5));
		assertEquals(0, to(amina).size(), "control: before ten minutes have passed there is none");
		say("canary-three");
		round(Duration.ofMinutes(11));
		round(Duration.ofMinutes(12));
		round(Duration.ofHours(30));

		assertEquals(1, to(amina).size());
		assertEquals("CMN Portal: You have 3 new messages", to(amina).getFirst().getSubject());
		assertFalse(whole(to(amina).getFirst()).contains("canary"));
		assertFalse(whole(to(amina).getFirst()).contains("Ben"));
		assertEquals(0, to(ben).size(), "whoever wrote them is told nothing");
		say("another");
		round(Duration.ofHours(31));
		assertEquals(2, to(amina).size(), "control: what comes later is told");
	}

	@Test
	void who_has_seen_it_meanwhile_gets_no_mail() throws Exception {
		say("hello");
		messaging.markSeen(amina, conversation, 1);
		round(Duration.ofMinutes(11));
		assertEquals(0, to(amina).size());
	}

	@Test
	void a_mail_server_that_is_down_is_tried_again_and_the_mail_comes_once() throws Exception {
		say("hello");
		int port = server.getSmtp().getPort();
		server.stop();
		round(Duration.ofMinutes(11), port);
		round(Duration.ofMinutes(13), port);
		assertEquals("WAITING", state(amina));
		assertEquals(2, ((Number) one("select tries from mail where member_id = ?1", amina.memberId())).intValue());

		server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		round(Duration.ofMinutes(30), port);
		round(Duration.ofHours(2), port);

		assertEquals("SENT", state(amina));
		assertEquals(1, to(amina).size());
	}

	@Test
	void two_nodes_send_it_once_and_without_the_claim_it_would_come_twice() throws Exception {
		say("hello");
		gathering.gather(now.plus(Duration.ofMinutes(11)));
		var at = now.plus(Duration.ofMinutes(12));
		var mine = outbox.take(at).stream().filter(mail -> mail.member().equals(amina.memberId())).toList();
		assertEquals(1, mine.size());
		assertTrue(outbox.take(at).stream().noneMatch(mail -> mail.member().equals(amina.memberId())), "the other node does not get it");
		change("update mail set next_try_at = now() where id = '" + mine.getFirst().id() + "'");
		assertFalse(outbox.begin(mine.getFirst()), "taken over by another node, it is not sent by the first");
		var again = outbox.take(at).stream().filter(mail -> mail.member().equals(amina.memberId())).toList();
		assertEquals(1, again.size(), "control: without the claim it is there to take");
		assertTrue(outbox.begin(again.getFirst()));
	}

	@Test
	void a_node_that_stops_while_it_hands_a_mail_over_does_not_bring_it_twice() throws Exception {
		say("hello");
		gathering.gather(now.plus(Duration.ofMinutes(11)));
		outbox.take(now.plus(Duration.ofMinutes(12))).forEach(outbox::begin);
		round(Duration.ofHours(2));
		assertEquals("UNSURE", state(amina));
		assertEquals(0, to(amina).size());
	}

	@Test
	void whoever_wants_none_by_then_gets_none() throws Exception {
		say("hello");
		gathering.gather(now.plus(Duration.ofMinutes(11)));
		choose(amina, Pace.NEVER);
		round(Duration.ofMinutes(12));
		assertEquals("DROPPED", state(amina));
		assertEquals(0, to(amina).size());
	}

	@Test
	void a_mail_that_was_held_up_does_not_come_in_quiet_hours() throws Exception {
		say("hello");
		gathering.gather(now.plus(Duration.ofMinutes(11)));
		var hour = zones.local(now.plus(Duration.ofMinutes(12)), amina.zone()).toLocalTime().withSecond(0).withNano(0);
		choose(amina, Pace.AT_ONCE, hour.minusMinutes(30), hour.plusHours(2));
		round(Duration.ofMinutes(12));
		assertEquals("WAITING", state(amina));
		assertEquals(0, to(amina).size());
		round(Duration.ofHours(3));
		assertEquals(1, to(amina).size(), "control: after them it does");
	}

	@Test
	void what_was_seen_while_the_mail_server_was_down_needs_no_mail() throws Exception {
		say("hello");
		round(Duration.ofMinutes(11), 1);
		assertEquals("WAITING", state(amina), "control: it would go");
		messaging.markSeen(amina, conversation, 1);
		round(Duration.ofMinutes(30));
		assertEquals("DROPPED", state(amina));
		assertEquals(0, to(amina).size());
	}

	@Test
	void what_is_half_a_year_old_is_forgotten() throws Exception {
		say("hello");
		round(Duration.ofMinutes(11));
		outbox.forget(now.plus(Duration.ofDays(179)));
		assertEquals("SENT", state(amina), "control: before that it is there");
		outbox.forget(now.plus(Duration.ofDays(181)));
		assertEquals(0L, one("select count(*) from mail where member_id = ?1", amina.memberId()));
	}

	private void round(Duration later) {
		round(later, server.getSmtp().getPort());
	}

	private void round(Duration later, int port) {
		gathering.gather(now.plus(later));
		sending.send(new SmtpPost(new MailServer("127.0.0.1", port, null, null, "portal@example.org", "none"), clock), now.plus(later));
	}

	private void say(String text) {
		messaging.send(ben, conversation, text, UUID.randomUUID().toString());
	}

	/** At any hour of any day, so that the day of the test does not matter. */
	private void choose(Actor actor, Pace pace) throws Exception {
		choose(actor, pace, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
	}

	private void choose(Actor actor, Pace pace, LocalTime quietFrom, LocalTime quietUntil) throws Exception {
		transaction.begin();
		store.choose(actor.memberId(), new Choices(Map.of(NoticeTopic.MESSAGES, pace), quietFrom, quietUntil, false, false));
		transaction.commit();
	}

	private List<MimeMessage> to(Actor actor) {
		return Arrays.stream(server.getReceivedMessages()).filter(mail -> {
			try {
				return mail.getAllRecipients()[0].toString().equals(address(actor.name()));
			} catch (MessagingException e) {
				throw new IllegalStateException(e);
			}
		}).toList();
	}

	private static String whole(MimeMessage mail) throws Exception {
		var bytes = new java.io.ByteArrayOutputStream();
		mail.writeTo(bytes);
		return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
	}

	private String state(Actor actor) {
		return (String) one("select state from mail where member_id = ?1", actor.memberId());
	}

	private Object one(String sql, UUID member) {
		return entityManager.createNativeQuery(sql).setParameter(1, member).getSingleResult();
	}

	private void change(String sql) throws Exception {
		transaction.begin();
		entityManager.createNativeQuery(sql).executeUpdate();
		transaction.commit();
	}

	private static String address(String name) {
		return name.toLowerCase(Locale.ROOT) + "@example.org";
	}

	private Actor person(String name, Role role) {
		var subject = UUID.randomUUID().toString();
		var own = name + "-" + subject.substring(0, 8);
		members.admit(new Identity(subject, own, address(own), java.util.Set.of(role.code()), Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}
}
