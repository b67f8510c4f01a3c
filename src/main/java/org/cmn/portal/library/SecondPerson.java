package org.cmn.portal.library;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.cmn.portal.member.Actor;

/**
 * Who may publish. Where a network wants two people to agree, nothing is seen by everyone that has only been seen by its
 * writer: what is new goes through review, and somebody else publishes it. What was published before may come back.
 */
record SecondPerson(boolean wanted) {

	/**
	 * @param now    null when it is only being added
	 * @param sentBy who wrote what is in review, null when that was the portal
	 * @param before whether it was published at any time
	 * @return empty when nothing stands in the way
	 */
	Optional<LibraryReason> objection(Actor actor, ResourceStatus now, UUID sentBy, BooleanSupplier before) {
		if (!wanted || actor.memberId() == null || now == ResourceStatus.PUBLISHED || now == ResourceStatus.RETIRED && before.getAsBoolean()) {
			return Optional.empty();
		}
		if (now != ResourceStatus.IN_REVIEW) {
			return Optional.of(LibraryReason.SECOND_PERSON_NEEDED);
		}
		return actor.memberId().equals(sentBy) ? Optional.of(LibraryReason.SENT_BY_YOU) : Optional.empty();
	}
}
