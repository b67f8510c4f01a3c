package org.cmn.portal.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.guard.GuardRefusal;
import org.cmn.portal.library.Collections;
import org.cmn.portal.library.CollectionView;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.library.Workbench;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.messaging.CardReference;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.NewMessage;
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

/** What comes of a question, for the library: on a real PostgreSQL inside Payara Micro. */
@ArquillianTest
class PearlIT {

	private static final PearlInput WORDS = new PearlInput("Starting low", "Whether a low dose can be started at home. It can, with a call on the third day.");

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Pearls pearls;

	@Inject
	private Asks asks;

	@Inject
	private Messaging messaging;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Curation curation;

	@Inject
	private Collections collections;

	@Inject
	private Workbench workbench;

	@Inject
	private Members members;

	@PersistenceContext
	private EntityManager entityManager;

	private Actor ben;
	private Actor amina;
	private Actor dana;
	private UUID ask;
	private UUID conversation;
	private String resource;

	@BeforeEach
	void askAndClose() {
		System.setProperty("cmn.live.burst", "100000");
		var eva = person("Eva", Role.COORDINATOR);
		ben = person("Ben", Role.MENTEE);
		amina = person("Amina", Role.MENTOR);
		dana = person("Dana", Role.CURATOR);
		resource = "pearl-" + UUID.randomUUID();
		curation.add(dana, resource, ResourceContent.EMPTY.with(ResourceField.TITLE, "Title of " + resource).with(ResourceField.URL, "https://example.org/" + resource).with(ResourceField.ORGANISATION, "AHS"), ResourceStatus.PUBLISHED);
		mentorships.pair(eva, amina.memberId().toString(), ben.memberId().toString());
		conversation = messaging.conversations(ben).getFirst().id();
		ask = asks.ask(ben, amina.memberId(), new AskInput("Can a low dose be started at home?", null, null, null, "no_hurry", true, "c1", null)).id();
		messaging.send(amina, conversation, new NewMessage("See this", List.of(new CardReference(CardReference.RESOURCE, resource)), null, "c2", null));
		asks.close(ben, ask, 10, "yes");
	}

	@Test
	void when_both_agree_a_draft_without_names_waits_for_the_curators() {
		assertEquals(PearlState.NONE, pearls.view(amina, ask).state());
		assertEquals(PearlState.NONE, listed(ben));
		var title = "Starting low " + UUID.randomUUID();
		pearls.propose(ben, ask, new PearlInput(title, WORDS.text()));
		assertEquals(PearlState.PROPOSED, pearls.view(ben, ask).state());
		assertEquals(PearlState.TO_AGREE, pearls.view(amina, ask).state());
		assertEquals(List.of(PearlState.PROPOSED, PearlState.TO_AGREE), List.of(listed(ben), listed(amina)), "the list of questions says so too");
		assertEquals(title, pearls.view(amina, ask).proposal().title());
		assertTrue(drafts(title).isEmpty(), "control: nothing before both agree");
		assertRefused(AskingReason.NO_PEARL, () -> pearls.agree(ben, ask, read(amina)));

		var older = read(amina);
		pearls.propose(ben, ask, new PearlInput(title, WORDS.text()));
		assertRefused(AskingReason.NO_PEARL, () -> pearls.agree(amina, ask, older));
		assertEquals(List.of("proposedAt"), assertThrows(Refused.class, () -> pearls.agree(amina, ask, null)).fields().stream().map(wrong -> wrong.field()).toList(), "which words were read is missing");
		assertTrue(drafts(title).isEmpty(), "nobody agrees to words that they have not read");
		assertEquals(PearlState.AGREED, pearls.agree(amina, ask, read(amina)).state());
		pearls.agree(amina, ask, read(amina));
		assertEquals(PearlState.AGREED, pearls.agree(ben, ask, null).state(), "twice is once");
		assertEquals(List.of(PearlState.AGREED, PearlState.AGREED), List.of(listed(ben), listed(amina)));
		var made = drafts(title);
		assertEquals(1, made.size());
		var draft = made.getFirst();
		assertTrue(workbench.page(dana, "draft-collections", 1, 100).items().stream().anyMatch(item -> item.id().equals(draft.card().id())), "it waits where curators look");
		assertEquals(ResourceStatus.DRAFT, draft.card().status());
		assertEquals(WORDS.text(), draft.card().introduction());
		assertEquals(List.of(resource), draft.entries().stream().map(entry -> entry.item().resource()).toList());
		assertFalse(draft.toString().contains("Amina") || draft.toString().contains("Ben"));
		assertNull(pearls.view(ben, ask).proposal());
		var trail = entityManager.createNativeQuery("select roles, subject, member_id from audit_entry where action = 'collection.contributed' order by id desc limit 1").getResultList();
		assertEquals("system", ((Object[]) trail.getFirst())[0]);
		assertNull(((Object[]) trail.getFirst())[2], "nor does the trail say whose it was");
		assertRefused(CommonReason.NOT_FOUND, () -> collections.view(ben, draft.card().id()));
		assertRefused(AskingReason.PEARL_THERE_ALREADY, () -> pearls.propose(ben, ask, WORDS));
	}

	@Test
	void until_then_the_words_are_sealed_and_either_can_end_it() {
		pearls.propose(amina, ask, WORDS);
		assertFalse(stored().contains(WORDS.title()));
		assertRefused(AskingReason.PEARL_THERE_ALREADY, () -> pearls.propose(ben, ask, WORDS));
		pearls.propose(amina, ask, new PearlInput("Another title", WORDS.text()));
		assertEquals("Another title", pearls.view(ben, ask).proposal().title());
		pearls.remove(ben, ask);
		assertEquals(PearlState.NONE, pearls.view(amina, ask).state());
		assertEquals("", stored(), "the words are gone");
		assertRefused(AskingReason.NO_PEARL, () -> pearls.agree(ben, ask, null));
		pearls.propose(ben, ask, WORDS);
		pearls.remove(ben, ask);
		assertEquals("", stored());
	}

	@Test
	void nobody_else_finds_it_and_an_open_question_has_none() {
		pearls.propose(ben, ask, WORDS);
		for (var other : List.of(dana, person("Chidi", Role.MENTEE), person("Étienne", Role.MENTOR), person("Olu", Role.ADMIN))) {
			assertRefused(CommonReason.NOT_FOUND, () -> pearls.view(other, ask));
			assertRefused(CommonReason.NOT_FOUND, () -> pearls.agree(other, ask, null));
			assertRefused(CommonReason.NOT_FOUND, () -> pearls.remove(other, ask));
			assertRefused(CommonReason.NOT_FOUND, () -> pearls.propose(other, ask, WORDS));
		}
		asks.reopen(ben, ask);
		assertRefused(AskingReason.QUESTION_OPEN, () -> pearls.agree(amina, ask, null));
	}

	@Test
	void what_names_a_patient_is_refused_whoever_would_agree() {
		assertNamed("text", () -> pearls.propose(ben, ask, new PearlInput(WORDS.title(), "Her PHN is 698765432 and she was born on 1951-03-04.")));
		assertNamed("title", () -> pearls.propose(ben, ask, new PearlInput("Mrs. Margaret Cardinal, PHN 698765432", WORDS.text())));
		assertEquals(PearlState.NONE, pearls.view(ben, ask).state());
		var refused = assertThrows(Refused.class, () -> pearls.propose(ben, ask, new PearlInput(" ", "x".repeat(3001))));
		assertEquals(Set.of("title", "text"), refused.fields().stream().map(field -> field.field()).collect(java.util.stream.Collectors.toSet()));
	}

	private List<CollectionView> drafts(String title) {
		return collections.list(dana).stream().filter(card -> title.equals(card.title())).map(card -> collections.view(dana, card.id())).toList();
	}

	private PearlState listed(Actor actor) {
		return asks.list(actor).stream().filter(card -> card.id().equals(ask)).findFirst().orElseThrow().pearl();
	}

	private Instant read(Actor actor) {
		return pearls.view(actor, ask).proposedAt();
	}

	private String stored() {
		var rows = entityManager.createNativeQuery("select encode(sealed, 'escape') from pearl where ask_id = ?1").setParameter(1, ask).getResultList();
		return rows.isEmpty() ? "" : String.valueOf(rows.getFirst());
	}

	private static void assertNamed(String field, Executable deed) {
		assertEquals(List.of(field + GuardRefusal.LEADS_TO_PATIENT), assertThrows(Refused.class, deed).fields().stream().map(wrong -> wrong.field() + wrong.reason()).toList());
	}

	private static void assertRefused(Reason reason, Executable deed) {
		assertEquals(reason, assertThrows(Refused.class, deed).reason());
	}

	private Actor person(String name, Role role) {
		var subject = UUID.randomUUID().toString();
		members.admit(new Identity(subject, name, null, Set.of(role.code()), Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}
}
