package org.cmn.portal.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.time.Zones;

/** Turns what somebody says about a resource into what may be kept: checked, with neighbours that exist and a day of its next review. */
@ApplicationScoped
class Describing {

	@Inject
	private LibraryStore store;

	@Inject
	private VocabularyStore words;

	@Inject
	private Clock clock;

	@Inject
	private Zones zones;

	Instant now() {
		return clock.instant();
	}

	LocalDate today(Actor actor) {
		return zones.local(now(), actor.zone()).toLocalDate();
	}

	/** @param id null for a new one without a name; @param next what it will be */
	ResourceContent checked(Actor actor, ResourceContent given, String id, ResourceStatus next, Checks checks) {
		var vocabulary = words.vocabulary();
		var content = new ContentCheck(vocabulary, today(actor).getYear(), checks).check(given);
		neighbour(ResourceField.SUCCESSOR_OF, content, id, LibraryReason.FOLLOWS_ITSELF, checks);
		neighbour(ResourceField.COUNTERPART, content, id, LibraryReason.ITS_OWN_COUNTERPART, checks);
		return next == ResourceStatus.PUBLISHED ? withReviewDue(content, vocabulary, today(actor)) : content;
	}

	/** The day by which something of that kind should be read again. */
	LocalDate nextReview(Actor actor, String kind) {
		return today(actor).plusMonths(words.vocabulary().reviewMonths(kind));
	}

	/** A day that was chosen stays. */
	static ResourceContent withReviewDue(ResourceContent content, Vocabulary vocabulary, LocalDate today) {
		return content.get(ResourceField.REVIEW_DUE) != null ? content
				: content.with(ResourceField.REVIEW_DUE, today.plusMonths(vocabulary.reviewMonths(content.get(ResourceField.KIND))).toString());
	}

	private void neighbour(ResourceField field, ResourceContent content, String id, LibraryReason itself, Checks checks) {
		var other = content.get(field);
		if (other != null && other.equals(id)) {
			checks.refuse(field.code(), itself);
		} else if (other != null && !store.exists(other)) {
			checks.refuse(field.code(), LibraryReason.NO_SUCH_RESOURCE, other);
		}
	}
}
