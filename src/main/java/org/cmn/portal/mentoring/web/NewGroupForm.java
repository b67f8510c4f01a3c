package org.cmn.portal.mentoring.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.GroupInput;
import org.cmn.portal.mentoring.Groups;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.refusal.Ids;

/** The page {@code /mentoring/new-group}: a mentor chooses mentees; a coordinator chooses the mentor first. */
@Named
@ViewScoped
public class NewGroupForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int FEWEST = 2;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Groups groups;

	@Inject
	private transient Mentorships mentorships;

	@Inject
	private transient HttpServletRequest request;

	private transient List<Pair> pairs;
	private String mentor;
	private String name;
	private List<String> mentees = new ArrayList<>();

	/** Runs before the page is shown. */
	public void load() {
		current.get().requireAny(Role.MENTOR, Role.COORDINATOR);
		if (mentor != null && !mentor.equals(me())) {
			current.get().requireAny(Role.COORDINATOR);
		}
	}

	public boolean isCoordinator() {
		return current.get().is(Role.COORDINATOR);
	}

	/** From name to id: for a coordinator, who could have a group. */
	public Map<String, String> getMentors() {
		var choices = new LinkedHashMap<String, String>();
		pairs().stream().map(Pair::mentor).distinct().filter(one -> pairs().stream().filter(pair -> pair.mentor().equals(one)).count() >= FEWEST)
				.sorted((one, other) -> one.name().compareTo(other.name())).forEach(one -> choices.put(choices.containsKey(one.name()) ? one.name() + " (" + one.id() + ")" : one.name(), one.id().toString()));
		return choices;
	}

	/** From name to id: those who are paired with the mentor. */
	public Map<String, String> getChoices() {
		return MenteeChoices.of(pairs(), mentor == null ? me() : mentor, List.of());
	}

	public boolean isPossible() {
		return getChoices().size() >= FEWEST;
	}

	public String open() {
		var card = groups.open(current.get(), new GroupInput(mentor == null ? null : Ids.of(mentor), name, mentees.stream().map(Ids::of).toList(), request.getParameter("guardReason")));
		Notices.say("mentoring.group.opened", card.name());
		return card.mentor().id().toString().equals(me()) ? "/messages/index.xhtml?faces-redirect=true&group=" + card.id() : "/mentoring/index.xhtml?faces-redirect=true";
	}

	private List<Pair> pairs() {
		if (pairs == null) {
			pairs = mentorships.list(current.get()).stream().filter(Pair::open).toList();
		}
		return pairs;
	}

	private String me() {
		return current.get().memberId().toString();
	}

	public String getMentor() {
		return mentor;
	}

	public void setMentor(String mentor) {
		this.mentor = mentor;
	}

	public String getName() {
		return name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public List<String> getMentees() {
		return mentees;
	}

	public void setMentees(List<String> mentees) {
		this.mentees = mentees;
	}
}
