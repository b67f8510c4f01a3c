package org.cmn.portal.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.Identity;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Looking through one's own messages, and nobody else's. */
@ArquillianTest
class MessageSearchIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Messaging messaging;

	@Inject
	private MessageSearch search;

	@Inject
	private Transcripts transcripts;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@Test
	void what_was_written_is_found_by_those_who_are_in_it_and_nobody_else() {
		System.setProperty("cmn.live.burst", "100000");
		var eva = person("Eva", Role.COORDINATOR);
		var ben = person("Ben", Role.MENTEE);
		var amina = person("Amina", Role.MENTOR);
		mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString());
		var conversation = messaging.conversations(ben).getFirst().id();
		messaging.send(ben, conversation, "Comment réduire la méthadone?", "c1");
		for (int i = 0; i < 60; i++) {
			messaging.send(amina, conversation, "naloxone " + i, "a" + i);
		}

		var hit = search.find(ben, "methadone REDUIRE").getFirst();
		assertEquals(1, hit.seq());
		assertEquals("réduire", hit.excerpt().found());
		assertEquals(List.of(), search.find(ben, "methadone suboxone"), "control: all of the words");
		assertEquals(List.of(), search.find(ben, "  "));
		assertEquals(List.of(), search.find(eva, "methadone"), "control: who paired them reads nothing");

		var many = search.find(amina, "naloxone");
		assertEquals(MessageSearch.MOST, many.size());
		assertEquals(61, many.getFirst().seq(), "the latest first");
		assertEquals("Amina", search.find(ben, "naloxone 59").getFirst().author());
	}

	@Test
	void a_copy_has_all_of_a_conversation_as_text_for_those_who_are_in_it() throws Exception {
		System.setProperty("cmn.live.burst", "100000");
		var eva = person("Eva", Role.COORDINATOR);
		var ben = person("Ben", Role.MENTEE);
		var amina = person("Amina", Role.MENTOR);
		mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString());
		var conversation = messaging.conversations(ben).getFirst().id();
		for (int i = 1; i <= 230; i++) {
			messaging.send(i % 2 == 0 ? ben : amina, conversation, "<b>number " + i + "</b>", "c" + i);
		}

		var json = new java.io.ByteArrayOutputStream();
		transcripts.json(ben, conversation).write(json);
		var all = jakarta.json.Json.createReader(new java.io.ByteArrayInputStream(json.toByteArray())).readObject().getJsonArray("messages");
		assertEquals(230, all.size(), "more than one page");
		assertEquals("<b>number 230</b>", all.getJsonObject(229).getString("text"));
		var page = new java.io.ByteArrayOutputStream();
		transcripts.page(ben, conversation).write(page);
		var html = page.toString(java.nio.charset.StandardCharsets.UTF_8);
		assertEquals(230, html.split("&lt;b&gt;number ").length - 1);
		assertEquals(1, html.split("<b>", -1).length, "text stays text");
		assertEquals(CommonReason.NOT_FOUND, assertThrows(Refused.class, () -> transcripts.json(eva, conversation)).reason());
	}

	@Test
	void who_searches_without_end_is_asked_to_wait() {
		var ben = person("Ben", Role.MENTEE);
		var refused = assertThrows(Refused.class, () -> {
			for (int i = 0; i < 100; i++) {
				search.find(ben, "naloxone");
			}
		});
		assertEquals(CommonReason.TOO_MANY_REQUESTS, refused.reason());
	}

	private Actor person(String name, Role... roles) {
		var subject = UUID.randomUUID().toString();
		var codes = java.util.Arrays.stream(roles).map(Role::code).collect(java.util.stream.Collectors.toSet());
		members.admit(new Identity(subject, name, null, codes, Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}
}
