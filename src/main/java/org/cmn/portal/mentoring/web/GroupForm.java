package org.cmn.portal.mentoring.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.GroupCard;
import org.cmn.portal.mentoring.Groups;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Ids;
import org.cmn.portal.platform.refusal.Refused;

/** The page {@code /mentoring/group}: who is in a group and what it is called. Its mentor and coordinators change it, a mentee can leave. */
@Named
@ViewScoped
public class GroupForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Groups groups;

	@Inject
	private transient Mentorships mentorships;

	@Inject
	private transient HttpServletRequest request;

	private transient GroupCard card;
	private String group;
	private String name;
	private String mentee;
	private UUID outId;
	private String outName;

	/** Runs before the page is shown: who has nothing to do with the group finds no such page. */
	public void load() {
		name = getCard().name();
	}

	public GroupCard getCard() {
		if (card == null) {
			card = groups.of(current.get(), Ids.of(group));
		}
		return card;
	}

	/** Whether the reader changes it. */
	public boolean isChanging() {
		return isMine() || current.get().is(Role.COORDINATOR);
	}

	public boolean isMine() {
		return getCard().mentor().id().equals(current.get().memberId());
	}

	/** Whether the reader is a mentee in it. */
	public boolean isIn() {
		return getCard().has(current.get().memberId());
	}

	/** From name to id: who could come. */
	public Map<String, String> getOthers() {
		return MenteeChoices.of(mentorships.list(current.get()), getCard().mentor().id().toString(), getCard().mentees().stream().map(one -> one.id().toString()).toList());
	}

	public String add() {
		if (mentee == null) {
			throw Refused.fields(List.of(new FieldRefusal("mentee", CommonReason.REQUIRED)));
		}
		groups.add(current.get(), Ids.of(group), Ids.of(mentee));
		return again();
	}

	/** Stays on the page, so that it can be taken back there. */
	public void takeOut(Pair.Person person) {
		groups.remove(current.get(), Ids.of(group), person.id());
		outId = person.id();
		outName = person.name();
		card = null;
	}

	public String putBack() {
		groups.add(current.get(), Ids.of(group), outId);
		return again();
	}

	public String leave() {
		var left = getCard().name();
		groups.remove(current.get(), Ids.of(group), current.get().memberId());
		Notices.say("mentoring.group.left", left);
		return "/messages/index.xhtml?faces-redirect=true&group=" + group;
	}

	public String rename() {
		Notices.say("mentoring.group.renamed", groups.rename(current.get(), Ids.of(group), name, request.getParameter("guardReason")).name());
		return again();
	}

	public String close() {
		groups.close(current.get(), Ids.of(group));
		return again();
	}

	public String reopen() {
		groups.reopen(current.get(), Ids.of(group));
		return again();
	}

	private String again() {
		return "/mentoring/group.xhtml?faces-redirect=true&group=" + group;
	}

	public String getOutName() {
		return outName;
	}

	public String getGroup() {
		return group;
	}

	public void setGroup(String group) {
		this.group = group;
	}

	public String getName() {
		return name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getMentee() {
		return mentee;
	}

	public void setMentee(String mentee) {
		this.mentee = mentee;
	}
}
