package org.cmn.portal.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import org.cmn.portal.member.Role;
import org.cmn.portal.messaging.MessageChanges;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.Talks;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What is said of how soon a mentor answers, from real answers. */
@ArquillianTest
class UsualAnswersIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Asks asks;

	@Inject
	private UsualAnswers answers;

	@Inject
	private Messaging messaging;

	@Inject
	private MessageChanges changes;

	@Inject
	private Talks talks;

	@Test
	void mentees_see_it_from_three_answers_on_while_the_mentor_lets_them() {
		var talk = talks.begin();
		var mentor = talk.amina().memberId();
		for (int n = 1; n <= 3; n++) {
			assertEquals(Optional.empty(), answers.days(talk.ben(), mentor));
			ask(talk, n);
			messaging.send(talk.amina(), talk.id(), "answer", "a" + n);
		}
		assertEquals(Optional.of(1), answers.days(talk.ben(), mentor));
		assertEquals(Optional.empty(), answers.days(talks.begin().ben(), mentor), "somebody else's mentor");
		assertEquals(Optional.empty(), answers.days(talk.amina(), mentor), "of oneself one knows it");

		answers.show(talk.amina(), false);
		assertEquals(Optional.empty(), answers.days(talk.ben(), mentor));
		answers.show(talk.amina(), true);
		assertEquals(Optional.of(1), answers.days(talk.ben(), mentor));
		assertThrows(Refused.class, () -> answers.show(talk.ben(), false));
		assertThrows(Refused.class, () -> answers.show(talks.person("Stranger", Role.COORDINATOR), false));
	}

	@Test
	void a_question_that_is_withdrawn_is_none_any_more_and_an_answer_that_is_withdrawn_is_none() {
		var talk = talks.begin();
		var first = ask(talk, 1);
		var second = ask(talk, 2);
		changes.recall(talk.ben(), talk.id(), first.seq());
		assertEquals(List.of(second.id()), asks.list(talk.ben()).stream().map(AskCard::id).toList());
		assertEquals(1, asks.open(talk.amina()));
		assertThrows(Refused.class, () -> asks.close(talk.ben(), first.id(), 5, "yes"));
		assertThrows(Refused.class, () -> ask(talk, 1), "tried again it does not come back");

		var answer = messaging.send(talk.amina(), talk.id(), "answer", "a1");
		assertEquals(0, asks.waiting(talk.amina()).size());
		changes.recall(talk.amina(), talk.id(), answer.seq());
		assertEquals(1, asks.waiting(talk.amina()).size());
	}

	private AskCard ask(Talks.Talk talk, int number) {
		return asks.ask(talk.ben(), talk.amina().memberId(), new AskInput("How do I taper?", null, null, null, "no_hurry", true, "q" + number, null));
	}
}
