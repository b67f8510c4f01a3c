package org.cmn.portal.member.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.MemberCard;
import org.cmn.portal.member.MemberPage;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;

/** The members' list of those who run the network: find somebody, close or open an account. */
@Named("memberList")
@ViewScoped
public class MembersPage implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int SIZE = 25;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Members members;

	@Inject
	private transient Language language;

	private String part;
	private int page = 1;
	private MemberPage found;
	private MemberCard changed;

	/** Runs before the page is shown: who may not see the list finds no such page. */
	public void load() {
		page = Math.max(1, page);
		found = members.list(current.get(), part, page, SIZE);
	}

	public void deactivate(MemberCard member) {
		members.deactivate(current.get(), member.id());
		changed = member;
		load();
	}

	public void reactivate(MemberCard member) {
		members.reactivate(current.get(), member.id());
		changed = member;
		load();
	}

	/** Takes the last change back. */
	public void undo() {
		if (isClosed(changed.id())) {
			members.reactivate(current.get(), changed.id());
		} else {
			members.deactivate(current.get(), changed.id());
		}
		changed = null;
		load();
	}

	private boolean isClosed(UUID id) {
		return members.actor(id).isEmpty();
	}

	public String roles(MemberCard member) {
		var texts = Texts.in(language.getLocale());
		return member.roles().stream().flatMap(code -> Role.of(code).stream()).map((Role role) -> texts.of(role)).collect(Collectors.joining(", "));
	}

	public List<MemberCard> getItems() {
		return found.items();
	}

	public long getTotal() {
		return found.total();
	}

	public int getPages() {
		return (int) ((found.total() + SIZE - 1) / SIZE);
	}

	public String getBase() {
		return "/admin/members?" + (part == null ? "" : "q=" + URLEncoder.encode(part, StandardCharsets.UTF_8) + "&");
	}

	/** Nothing, or what was just done. */
	public String getDone() {
		return changed == null ? null : Texts.in(language.getLocale()).get(changed.active() ? "member.list.closed" : "member.list.opened", changed.name());
	}

	public String getPart() {
		return part;
	}

	public void setPart(String part) {
		this.part = part;
	}

	public int getPage() {
		return page;
	}

	public void setPage(int page) {
		this.page = page;
	}
}
