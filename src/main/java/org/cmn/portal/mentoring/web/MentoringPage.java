package org.cmn.portal.mentoring.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.MemberCard;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.GroupCard;
import org.cmn.portal.mentoring.Groups;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;

/** The page {@code /mentoring}: a coordinator pairs people, everybody else sees with whom they are a pair. */
@Named
@RequestScoped
public class MentoringPage {

	@Inject
	private CurrentActor current;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Groups groups;

	@Inject
	private Members members;

	private List<Pair> pairs;
	private List<GroupCard> gathered;

	public boolean isCoordinator() {
		return current.get().is(Role.COORDINATOR);
	}

	public List<Pair> getPairs() {
		if (pairs == null) {
			pairs = mentorships.list(current.get());
		}
		return pairs;
	}

	public List<Pair> getOpen() {
		return getPairs().stream().filter(Pair::open).toList();
	}

	public List<Pair> getEnded() {
		return getPairs().stream().filter(pair -> !pair.open()).toList();
	}

	/** All groups for a coordinator, the own ones for everybody else. */
	public List<GroupCard> getGroups() {
		if (gathered == null) {
			gathered = groups.list(current.get());
		}
		return gathered;
	}

	/** Whether the reader has mentees of whom a group can be made. */
	public boolean isGathering() {
		return getOpen().stream().filter(pair -> pair.mentor().id().equals(getMe())).count() > 1;
	}

	public UUID getMe() {
		return current.get().memberId();
	}

	public Map<String, String> getMentors() {
		return choices(Role.MENTOR);
	}

	public Map<String, String> getMentees() {
		return choices(Role.MENTEE);
	}

	/** From label to id, with the address where names are alike. */
	private Map<String, String> choices(Role role) {
		var choices = new LinkedHashMap<String, String>();
		for (var card : members.inRole(current.get(), role)) {
			choices.put(label(card), card.id().toString());
		}
		return choices;
	}

	private static String label(MemberCard card) {
		return card.email() == null ? card.name() : card.name() + " (" + card.email() + ")";
	}
}
