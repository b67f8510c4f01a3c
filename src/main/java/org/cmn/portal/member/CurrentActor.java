package org.cmn.portal.member;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.BearerCallers;
import org.cmn.portal.platform.security.Subject;

/** Who acts in this request, read from the database once: a right that ended a second ago is not here any more (A2). */
@RequestScoped
public class CurrentActor {

	@Inject
	private HttpServletRequest request;

	@Inject
	private Members members;

	private Optional<Actor> actor;

	/** @throws Refused sign-in-needed when nobody is signed in */
	public Actor get() {
		return find().orElseThrow(() -> new Refused(CommonReason.SIGN_IN_NEEDED));
	}

	/** For pages that anyone may see. */
	public Optional<Actor> find() {
		if (actor == null) {
			actor = Subject.of(request).flatMap(subject -> justAdmitted().or(() -> members.actorOf(subject)));
		}
		return actor;
	}

	private Optional<Actor> justAdmitted() {
		return BearerCallers.person(request).filter(Actor.class::isInstance).map(Actor.class::cast);
	}
}
