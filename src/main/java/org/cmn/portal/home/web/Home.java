package org.cmn.portal.home.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;
import org.cmn.portal.messaging.ConversationCard;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.time.Zones;

/** The first page: what needs this person, role by role. Each part is asked for only when it is shown. */
@Named
@RequestScoped
public class Home {

	@Inject
	private CurrentActor current;

	@Inject
	private Conversations conversations;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members directory;

	@Inject
	private Zones zones;

	@Inject
	private Language language;

	/** The part of WEB-INF/home that is shown. Whoever has no role yet is led to the welcome page instead. */
	public String getView() {
		return current.find().isPresent() ? "desk" : "landing";
	}

	public String getTitle() {
		var texts = Texts.in(language.getLocale());
		return texts.get(current.find().isPresent() ? "home.page.title" : "brand.name");
	}

	public boolean isMentee() {
		return is(Role.MENTEE);
	}

	public boolean isMentor() {
		return is(Role.MENTOR);
	}

	public boolean isCurator() {
		return is(Role.CURATOR);
	}

	public boolean isCoordinator() {
		return is(Role.COORDINATOR);
	}

	public boolean isAdmin() {
		return is(Role.ADMIN);
	}

	/** Questions that the mentor has not seen, oldest first. */
	public List<ConversationCard> getWaiting() {
		return conversations.all().stream().filter(card -> card.unread() > 0).sorted(Comparator.comparing(ConversationCard::lastAt)).toList();
	}

	/** The open conversations with the member's own mentors. */
	public List<ConversationCard> getMentors() {
		var actor = current.get();
		var mentors = mentorships.list(actor).stream().filter(Pair::open).filter(pair -> pair.mentee().id().equals(actor.memberId()))
				.map(pair -> pair.mentor().id()).collect(Collectors.toSet());
		return conversations.all().stream().filter(card -> card.open() && card.group() == null)
				.filter(card -> card.people().stream().anyMatch(person -> mentors.contains(person.id()))).toList();
	}

	/** The open conversations of groups that the member is in. */
	public List<ConversationCard> getGroups() {
		return conversations.all().stream().filter(card -> card.open() && card.group() != null).toList();
	}

	/** How many pairs are open. */
	public long getPairs() {
		return mentorships.list(current.get()).stream().filter(Pair::open).count();
	}

	/** Which rules tell the hours, for whoever keeps the machine. */
	public Zones getHours() {
		return zones;
	}

	public long getMembers() {
		return directory.list(current.get(), "", 1, 1).total();
	}

	private boolean is(Role role) {
		return current.find().filter((Actor actor) -> actor.is(role)).isPresent();
	}
}
