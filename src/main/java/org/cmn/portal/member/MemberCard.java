package org.cmn.portal.member;

import java.util.List;
import java.util.UUID;

/** A line of the members' list. */
public record MemberCard(UUID id, String name, String email, List<String> roles, boolean active) {

	static MemberCard of(Member member) {
		return new MemberCard(member.id(), member.name(), member.email(), member.roles().stream().sorted().map(Role::code).toList(), member.isActive());
	}
}
