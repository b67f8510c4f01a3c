package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.junit.jupiter.api.Test;

/** Where two must agree, one alone publishes nothing. */
class SecondPersonTest {

	private final Actor dana = curator(UUID.randomUUID());
	private final Actor omar = curator(UUID.randomUUID());
	private final SecondPerson wanted = new SecondPerson(true);

	@Test
	void who_sent_it_to_review_may_not_publish_it_and_another_may() {
		assertThat(objection(wanted, dana, ResourceStatus.IN_REVIEW, false)).contains(LibraryReason.SENT_BY_YOU);
		assertThat(objection(wanted, omar, ResourceStatus.IN_REVIEW, false)).isEmpty();
		assertThat(objection(new SecondPerson(false), dana, ResourceStatus.IN_REVIEW, false)).as("control: where it is not wanted").isEmpty();
	}

	@Test
	void there_is_no_way_around_the_review() {
		for (var status : new ResourceStatus[] {null, ResourceStatus.DRAFT, ResourceStatus.RETIRED}) {
			assertThat(objection(wanted, omar, status, false)).as("%s", status).contains(LibraryReason.SECOND_PERSON_NEEDED);
		}
		assertThat(objection(wanted, dana, ResourceStatus.RETIRED, true)).as("what was published may come back").isEmpty();
		assertThat(objection(wanted, dana, ResourceStatus.PUBLISHED, true)).as("and be edited").isEmpty();
	}

	@Test
	void the_portal_itself_is_nobody_s_second() {
		assertThat(objection(wanted, curator(null), null, false)).isEmpty();
	}

	private Optional<LibraryReason> objection(SecondPerson rule, Actor actor, ResourceStatus now, boolean before) {
		return rule.objection(actor, now, dana.memberId(), () -> before);
	}

	static Actor curator(UUID id) {
		return new Actor(id, "A curator", Set.of(Role.CURATOR), Locale.ENGLISH, ZoneId.of("America/Edmonton"));
	}
}
