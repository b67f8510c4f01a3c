package org.cmn.portal.library;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The list of what people say and what they mean, kept by curators: the search follows after the commit, without a restart.
 * For everyone else there is nothing here. Whole files come in by {@link Imports}.
 */
@ApplicationScoped
@Transactional
public class Synonyms {

	@Inject
	private SynonymStore store;

	@Inject
	private LibraryStore library;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	@Inject
	private Event<SynonymsChanged> changed;

	/**
	 * @param part of a term, an equivalent or a note; may be empty
	 * @param page from 1
	 */
	public SynonymPage list(Actor actor, String part, int page, int size) {
		actor.requireAny(Role.CURATOR);
		var number = Math.clamp(page, 1, SynonymPage.LAST);
		var limit = Math.clamp(size, 1, SynonymPage.LARGEST);
		var items = store.list(part, (number - 1) * limit, limit).stream().map(SynonymEntry::card).toList();
		return new SynonymPage(store.count(part), number, limit, items, store.senses(items.stream().map(SynonymCard::term).distinct().toList()));
	}

	/** Every line, by term: for a file. */
	public List<SynonymCard> all(Actor actor) {
		actor.requireAny(Role.CURATOR);
		return store.all().stream().map(SynonymEntry::card).toList();
	}

	public SynonymCard card(Actor actor, UUID id) {
		actor.requireAny(Role.CURATOR);
		return store.find(id).orElseThrow(Refused::notFound).card();
	}

	/** Adds a sense; a term may have several. */
	public SynonymCard add(Actor actor, SynonymInput given) {
		return add(actor, given, null);
	}

	/** Undoes {@link #delete}: what a file brought comes back with the file's own word for its kind. */
	public SynonymCard putBack(Actor actor, SynonymInput deleted) {
		return add(actor, deleted, deleted.kind());
	}

	private SynonymCard add(Actor actor, SynonymInput given, String kind) {
		actor.requireAny(Role.CURATOR);
		library.lockForAdding();
		var entry = new SynonymEntry(checked(given, null, kind), clock.instant());
		store.add(entry);
		audit.record(actor, "synonym.added", subject(entry));
		return done(entry);
	}

	/**
	 * @param version the one that was read
	 * @throws Refused changed-meanwhile when a newer one was saved
	 */
	public SynonymCard edit(Actor actor, UUID id, long version, SynonymInput given) {
		actor.requireAny(Role.CURATOR);
		library.lockForAdding();
		var entry = store.findLocked(id).orElseThrow(Refused::notFound);
		if (entry.version() != version) {
			throw new Refused(CommonReason.CHANGED_MEANWHILE);
		}
		if (entry.say(checked(given, id, entry.input().kind()), clock.instant())) {
			audit.record(actor, "synonym.edited", subject(entry));
			done(entry);
		}
		return entry.card();
	}

	/** Takes a line out; {@link #putBack} is its undo. */
	public SynonymInput delete(Actor actor, UUID id) {
		actor.requireAny(Role.CURATOR);
		var entry = store.findLocked(id).orElseThrow(Refused::notFound);
		store.remove(entry);
		audit.record(actor, "synonym.deleted", subject(entry));
		done(entry);
		return entry.input();
	}

	/** @param kind what its kind was; one that a file brought may stay, but nobody makes up another here */
	private SynonymInput checked(SynonymInput given, UUID id, String kind) {
		var checks = new Checks();
		var input = given.checked(checks);
		input.checkKind(kind, checks);
		if (checks.refusals().isEmpty() && store.isKnown(input, id)) {
			checks.refuse("equivalents", LibraryReason.SYNONYM_KNOWN, input.term());
		}
		checks.done();
		return input;
	}

	private SynonymCard done(SynonymEntry entry) {
		store.flush();
		changed.fire(new SynonymsChanged());
		return entry.card();
	}

	private static String subject(SynonymEntry entry) {
		return "synonym:" + entry.id();
	}
}
