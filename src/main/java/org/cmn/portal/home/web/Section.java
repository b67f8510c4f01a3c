package org.cmn.portal.home.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;

/**
 * An entry of the navigation, and who finds it there. Its code is the name of its icon and what {@code cmn:page section}
 * says. The gates are in the rooms: an entry that is missing here only spares people a page that is not for them.
 */
public enum Section {
	LIBRARY("/library", 'l', Role.values()),
	MESSAGES("/messages", 'm', Role.MENTEE, Role.MENTOR),
	EVENTS("/events", 'e', Role.values()),
	SHELF("/shelf", 's', Role.values()),
	MENTORING("/mentoring", 't', Role.COORDINATOR),
	CURATE("/library/workbench", 'c', Role.CURATOR),
	MEMBERS("/admin/members", 'p', Role.COORDINATOR, Role.ADMIN),
	SYSTEM("/admin/system", 'y', Role.ADMIN);

	private final String path;
	private final char letter;
	private final Role[] roles;

	Section(String path, char letter, Role... roles) {
		this.path = path;
		this.letter = letter;
		this.roles = roles;
	}

	static List<Section> openTo(Actor actor) {
		return Arrays.stream(values()).filter(section -> actor.isAny(section.roles)).toList();
	}

	public String getCode() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String getPath() {
		return path;
	}

	/** The key that leads there after a {@code g}. */
	public String getLetter() {
		return Character.toString(letter);
	}

	public String getKey() {
		return "enum.Section." + name();
	}
}
