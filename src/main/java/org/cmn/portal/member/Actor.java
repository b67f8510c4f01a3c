package org.cmn.portal.member;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.Person;

/**
 * The member who acts, as of this request or frame. The first argument of every room's front desk: a WebSocket thread
 * has no security context, so who acts is never looked up further in.
 */
public record Actor(UUID memberId, String name, Set<Role> roles, Locale locale, ZoneId zone) implements Person {

	public Actor {
		roles = Set.copyOf(roles);
	}

	public boolean is(Role role) {
		return roles.contains(role);
	}

	public boolean isAny(Role... some) {
		for (var role : some) {
			if (roles.contains(role)) {
				return true;
			}
		}
		return false;
	}

	/** The gate for what belongs to roles: who has none of them finds nothing there (promise A1). */
	public void requireAny(Role... some) {
		if (!isAny(some)) {
			throw Refused.notFound();
		}
	}

	@Override
	public String roleNames() {
		return roles.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(","));
	}
}
