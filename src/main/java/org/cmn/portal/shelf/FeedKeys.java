package org.cmn.portal.shelf;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Refused;

/** A member's secret for feed readers: made, shown again, replaced, ended. Nobody else's can be asked for. */
@ApplicationScoped
@Transactional
public class FeedKeys {

	@Inject
	private FeedStore store;

	@Inject
	private Keys keys;

	@Inject
	private RateLimit rates;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	public Optional<FeedKeyCard> find(Actor actor) {
		actor.requireAny(Role.values());
		return store.of(actor.memberId()).map(key -> key.card(keys));
	}

	/** Makes one; where there was one, it ends. */
	public FeedKeyCard make(Actor actor) {
		actor.requireAny(Role.values());
		rates.spend(Shelf.WORDS, actor.memberId());
		store.lock(actor.memberId());
		var known = store.of(actor.memberId());
		known.ifPresent(key -> key.renew(keys, clock.instant()));
		var key = known.orElseGet(() -> new FeedKey(actor.memberId(), keys, clock.instant()));
		if (known.isEmpty()) {
			store.add(key);
		}
		audit.record(actor, known.isEmpty() ? "feed.address-made" : "feed.address-renewed", "member:" + actor.memberId());
		return key.card(keys);
	}

	/** @throws Refused not-found when there is none */
	public void end(Actor actor) {
		actor.requireAny(Role.values());
		store.lock(actor.memberId());
		store.remove(store.of(actor.memberId()).orElseThrow(Refused::notFound));
		audit.record(actor, "feed.address-ended", "member:" + actor.memberId());
	}
}
