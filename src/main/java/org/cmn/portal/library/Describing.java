package org.cmn.portal.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.time.Zones;

/**
 * Turns what somebody says about a resource into what may be kept: checked, with neighbours that exist, an address of its
 * own and a day of its next review.
 */
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

	/**
	 * @param before what it says so far, empty for a new one
	 * @param id     null for a new one without a name
	 * @param next   what it will be
	 */
	ResourceContent checked(Actor actor, ResourceContent given, ResourceContent before, String id, ResourceStatus next, Checks checks) {
		var vocabulary = words.vocabulary();
		var content = new ContentCheck(vocabulary, today(actor).getYear(), checks).check(given);
		neighbour(ResourceField.SUCCESSOR_OF, content, id, LibraryReason.FOLLOWS_ITSELF, checks);
		neighbour(ResourceField.COUNTERPART, content, id, LibraryReason.ITS_OWN_COUNTERPART, checks);
		addressOnce(content, before, id, checks);
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
		} else if (other != null && field == ResourceField.SUCCESSOR_OF && id != null && store.comesAfter(other, id)) {
			checks.refuse(field.code(), LibraryReason.FOLLOWS_IN_A_CIRCLE, other);
		}
	}

	/**
	 * The same address twice would be two cards for one thing, each half kept; in whichever state the other is, it is there to be
	 * edited. What shares an address from before may keep it.
	 */
	private void addressOnce(ResourceContent content, ResourceContent before, String id, Checks checks) {
		var url = content.get(ResourceField.URL);
		var known = before.get(ResourceField.URL);
		if (url != null && (known == null || !DuplicateKey.of(url).equals(DuplicateKey.of(known)))) {
			store.addresses().others(DuplicateKey.of(url), id).stream().findFirst().flatMap(store::find)
					.ifPresent(other -> checks.refuse(ResourceField.URL.code(), LibraryReason.ADDRESS_TAKEN, other.content().get(ResourceField.TITLE), other.id()));
		}
	}
}
