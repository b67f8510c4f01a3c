package org.cmn.portal.asking.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.asking.UsualAnswers;
import org.cmn.portal.member.CurrentActor;

/** How soon somebody usually answers: above the messages with them, and on the page on which a mentor decides whether it is shown. */
@Named
@RequestScoped
public class UsualAnswer {

	private static final String PAGE = "/mentoring/away?faces-redirect=true";

	@Inject
	private CurrentActor current;

	@Inject
	private UsualAnswers answers;

	private final Map<UUID, Optional<Integer>> known = new HashMap<>();

	/** Null where nothing is said of it. */
	public Integer days(UUID mentor) {
		return known.computeIfAbsent(mentor, id -> answers.days(current.get(), id)).orElse(null);
	}

	public boolean isShown() {
		return answers.shown(current.get());
	}

	public String show(boolean on) {
		answers.show(current.get(), on);
		return PAGE;
	}
}
