package org.cmn.portal.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Reason;

/** The rules of who can be paired: both are active members, each in their role, and they are two people. */
@ApplicationScoped
class Pairing {

	/** Longer than any id or e-mail address. */
	private static final int LIMIT = 320;

	@Inject
	private Members members;

	/** The two as they are now. */
	record Two(Actor mentor, Actor mentee) {
	}

	/** @throws org.cmn.portal.platform.refusal.Refused naming each wrong field */
	Two check(String mentor, String mentee) {
		var checks = new Checks();
		var two = new Two(
				person(checks, "mentor", mentor, Role.MENTOR, MentoringReason.NOT_A_MENTOR),
				person(checks, "mentee", mentee, Role.MENTEE, MentoringReason.NOT_A_MENTEE));
		if (two.mentor() != null && two.mentee() != null && two.mentor().memberId().equals(two.mentee().memberId())) {
			checks.refuse("mentee", MentoringReason.NOT_WITH_ONESELF, two.mentor().name());
		}
		checks.done();
		return two;
	}

	private Actor person(Checks checks, String field, String given, Role role, Reason notInRole) {
		var before = checks.refusals().size();
		var value = checks.required(field, given, LIMIT);
		if (checks.refusals().size() > before) {
			return null;
		}
		var person = members.byIdOrEmail(value).orElse(null);
		if (person == null) {
			checks.refuse(field, MentoringReason.NOT_A_MEMBER);
		} else if (!person.is(role)) {
			checks.refuse(field, notInRole, person.name());
			return null;
		}
		return person;
	}
}
