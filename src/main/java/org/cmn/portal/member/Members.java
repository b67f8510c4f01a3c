package org.cmn.portal.member;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.Directory;
import org.cmn.portal.platform.security.Identity;

/** The front desk of the member room: who comes in, who people are, who may no longer come. */
@ApplicationScoped
@Transactional
public class Members implements Directory {

	@Inject
	private MemberStore store;

	@Inject
	private Admission admission;

	@Inject
	private Audit audit;

	@Inject
	private Event<MemberDeactivated> deactivated;

	/**
	 * At the first sign-in makes a member; later takes over what a newer token says. Nothing for the deactivated. Asked at each
	 * request, and mostly there is nothing to take over: then it is one statement, without a transaction.
	 */
	@Override
	@Transactional(TxType.SUPPORTS)
	public Optional<Actor> admit(Identity identity) {
		var member = store.bySubject(identity.subject()).filter(known -> !known.isOlderThan(identity)).orElseGet(() -> admission.admit(identity));
		return member.isActive() ? Optional.of(member.asActor()) : Optional.empty();
	}

	@Override
	public Optional<Actor> known(String subject) {
		return store.bySubject(subject).map(Member::asActor);
	}

	@Override
	public Set<String> active(Collection<String> subjects) {
		return store.active(subjects);
	}

	/** The member as of now, nothing for unknown and deactivated ones. Asked at each request and each frame. */
	public Optional<Actor> actorOf(String subject) {
		return store.bySubject(subject).filter(Member::isActive).map(Member::asActor);
	}

	/**
	 * The member as of now, nothing for unknown and deactivated ones. In a transaction: background threads ask it too, and share one entity
	 * manager where there is none.
	 */
	public Optional<Actor> actor(UUID memberId) {
		return store.withRoles(memberId).filter(Member::isActive).map(Member::asActor);
	}

	/** Those of them who are active, as of now: two statements, however many they are. */
	public Map<UUID, Actor> actors(Collection<UUID> ids) {
		return store.find(ids).stream().filter(Member::isActive).collect(Collectors.toUnmodifiableMap(Member::id, Member::asActor));
	}

	/** What these members are called, the deactivated ones too: what they wrote is still theirs. */
	public Map<UUID, String> names(Collection<UUID> ids) {
		return store.find(ids).stream().collect(Collectors.toUnmodifiableMap(Member::id, Member::name));
	}

	/** Those of them who are active and have an address for mail. */
	public List<Mailbox> mailboxes(Collection<UUID> ids) {
		return store.find(ids).stream().filter(member -> member.isActive() && member.email() != null && !member.email().isBlank())
				.map(member -> new Mailbox(member.asActor(), member.email())).toList();
	}

	/** The active members who have a role, for the portal itself to tell them something. */
	public Set<UUID> idsInRole(Role role) {
		return store.activeInRole(role.code()).stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
	}

	/** An active member by id (UUID) or by an e-mail address that no other member has. */
	public Optional<Actor> byIdOrEmail(String idOrEmail) {
		if (idOrEmail.contains("@")) {
			return store.byEmail(idOrEmail).filter(Member::isActive).map(Member::asActor);
		}
		try {
			return actor(UUID.fromString(idOrEmail));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/**
	 * The active members who have a role, by name.
	 *
	 * @throws Refused not-found for everyone but coordinators and admins
	 */
	public List<MemberCard> inRole(Actor actor, Role role) {
		actor.requireAny(Role.COORDINATOR, Role.ADMIN);
		return store.activeInRole(role.code()).stream().map(MemberCard::of).toList();
	}

	/** The other active mentors, from name to id: for a mentor who looks for somebody to stand in. Of namesakes the first. */
	public Map<String, String> mentorsBut(Actor actor) {
		actor.requireAny(Role.MENTOR);
		var others = new LinkedHashMap<String, String>();
		store.activeInRole(Role.MENTOR.code()).stream().filter(member -> !member.id().equals(actor.memberId()))
				.forEach(member -> others.merge(member.name(), member.id().toString(), (one, other) -> one));
		return others;
	}

	/**
	 * Those whose name holds the given part, by name.
	 *
	 * @param page from 1
	 * @param size 1 to {@link MemberPage#LARGEST}
	 * @throws Refused not-found for everyone but coordinators and admins
	 */
	public MemberPage list(Actor actor, String part, int page, int size) {
		actor.requireAny(Role.COORDINATOR, Role.ADMIN);
		var number = Math.clamp(page, 1, MemberPage.LAST);
		var limit = Math.clamp(size, 1, MemberPage.LARGEST);
		var items = store.page(part, (number - 1) * limit, limit).stream().map(MemberCard::of).toList();
		return new MemberPage(store.count(part), number, limit, items);
	}

	/** Nobody but the member: language and time zone. */
	public void prefer(Actor actor, Preferences preferences) {
		preferences.check();
		var member = store.find(actor.memberId()).orElseThrow(Refused::notFound);
		var before = member.asActor();
		member.prefer(preferences.language(), preferences.zoneId());
		if (!before.equals(member.asActor())) {
			audit.record(actor, "member.preferences-chosen", "member:" + actor.memberId());
		}
	}

	/**
	 * Shuts a member out: all sign-ins and sockets end within seconds, and no token lets that person in again.
	 *
	 * @throws Refused not-found for everyone but coordinators and admins; own-account for oneself
	 */
	public void deactivate(Actor actor, UUID memberId) {
		var member = gate(actor, memberId);
		if (member.isActive()) {
			member.deactivate();
			audit.record(actor, "member.deactivated", "member:" + memberId);
			deactivated.fire(new MemberDeactivated(memberId, member.subject()));
		}
	}

	/** @throws Refused as {@link #deactivate} */
	public void reactivate(Actor actor, UUID memberId) {
		var member = gate(actor, memberId);
		if (!member.isActive()) {
			member.reactivate();
			audit.record(actor, "member.reactivated", "member:" + memberId);
		}
	}

	private Member gate(Actor actor, UUID memberId) {
		actor.requireAny(Role.COORDINATOR, Role.ADMIN);
		if (memberId.equals(actor.memberId())) {
			throw new Refused(MemberReason.OWN_ACCOUNT);
		}
		var member = store.findLocked(memberId).orElseThrow(Refused::notFound);
		// A coordinator runs the network, not the machine: an admin's account is an admin's business.
		if (member.roles().contains(Role.ADMIN) && !actor.is(Role.ADMIN)) {
			throw new Refused(MemberReason.ADMIN_ACCOUNT);
		}
		return member;
	}
}
