package org.cmn.portal.shelf;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.library.Lookup;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Refused;

/** What members miss in the library, on its way to the curators. */
@ApplicationScoped
@Transactional
public class Suggestions {

	static final Limit SUGGESTIONS = Limit.perMinute("suggestion", 10);

	@Inject
	private ShelfStore store;

	@Inject
	private Lookup lookup;

	@Inject
	private Audit audit;

	@Inject
	private RateLimit rates;

	@Inject
	private Gate guard;

	@Inject
	private Clock clock;

	/**
	 * @param pass why words that could lead to a patient may stay; null for no reason
	 * @throws Refused with every wrong field, with the places of what could lead to a patient, or after too many suggestions
	 */
	public SuggestionCard suggest(Actor actor, SuggestionInput given, String pass) {
		actor.requireAny(Role.values());
		var input = given.checked();
		rates.spend(SUGGESTIONS, actor.memberId());
		guard.count(guard.admit(actor, input.why(), pass));
		var suggestion = new Suggestion(actor.memberId(), input, clock.instant());
		store.add(suggestion);
		audit.record(actor, "suggestion.made", "suggestion:" + suggestion.card().id());
		return suggestion.card();
	}

	/** What is in the library under this address already, as far as the actor may see it; nothing for what is no address. */
	public Optional<ResourceCard> known(Actor actor, String url) {
		actor.requireAny(Role.values());
		return url == null || url.isBlank() ? Optional.empty() : lookup.at(actor, url.strip());
	}

	void settle(Actor actor, UUID id) {
		waiting(actor, id, true).settle(clock.instant());
		audit.record(actor, "suggestion.settled", "suggestion:" + id);
	}

	/** A resource was made of it. Of one that is gone or was settled by somebody else nothing is left to say. */
	void made(Actor actor, UUID id) {
		actor.requireAny(Role.CURATOR);
		if (store.suggestionLocked(id).filter(suggestion -> suggestion.card().settledAt() == null).isPresent()) {
			settle(actor, id);
		}
	}

	void reopen(Actor actor, UUID id) {
		waiting(actor, id, false).reopen();
		audit.record(actor, "suggestion.reopened", "suggestion:" + id);
	}

	private Suggestion waiting(Actor actor, UUID id, boolean open) {
		actor.requireAny(Role.CURATOR);
		var suggestion = store.suggestionLocked(id).orElseThrow(Refused::notFound);
		if ((suggestion.card().settledAt() == null) != open) {
			throw new Refused(LibraryReason.NO_LONGER_WAITS);
		}
		return suggestion;
	}
}
