package org.cmn.portal.notices;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Refused;

/** The room's front desk: what is new for the actor, and what the actor wants to hear of it. Everything is the actor's own. */
@ApplicationScoped
@Transactional
public class NoticeBoard {

	static final int SHOWN = 100;

	@Inject
	private NoticeStore store;

	@Inject
	private Messaging messaging;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	/** The newest first. Messages are not among them: their conversations count them. */
	public List<NoticeCard> list(Actor actor) {
		actor.requireAny(Role.values());
		return store.of(actor.memberId(), SHOWN);
	}

	/** For every page. */
	public Unread unread(Actor actor) {
		actor.requireAny(Role.values());
		return new Unread(messaging.unread(actor), store.unread(actor.memberId()), find(actor).sound());
	}

	/** How many notices were not read: the number on the bell. */
	public long waiting(Actor actor) {
		return store.unread(actor.memberId());
	}

	/** @throws Refused not-found when the actor has no such notice */
	public void read(Actor actor, UUID notice) {
		actor.requireAny(Role.values());
		if (!store.read(actor.memberId(), notice, clock.instant())) {
			throw Refused.notFound();
		}
	}

	public void readAll(Actor actor) {
		actor.requireAny(Role.values());
		store.readAll(actor.memberId(), clock.instant());
	}

	public ChoicesInput choices(Actor actor) {
		actor.requireAny(Role.values());
		return ChoicesInput.of(find(actor));
	}

	/** @throws Refused naming each wrong field */
	public ChoicesInput choose(Actor actor, ChoicesInput input) {
		actor.requireAny(Role.values());
		var before = find(actor);
		var choices = input.check(before);
		store.choose(actor.memberId(), choices);
		if (!choices.equals(before)) {
			audit.record(actor, "notices.chosen", "member:" + actor.memberId());
		}
		return ChoicesInput.of(choices);
	}

	private Choices find(Actor actor) {
		return store.choices(Set.of(actor.memberId())).getOrDefault(actor.memberId(), Choices.USUAL);
	}
}
