package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The words of the library. Everybody with a role reads them; curators add, rename and order them, and delete those that
 * nothing uses. Codes never change. Two into one is {@link Merging}.
 */
@ApplicationScoped
@Transactional
public class Vocabularies {

	@Inject
	private LibraryStore library;

	@Inject
	private VocabularyStore store;

	@Inject
	private Describing describing;

	@Inject
	private WordKeeping keeping;

	/** In the order of the list. */
	public List<Word> list(Actor actor, Facet list) {
		actor.requireAny(Role.values());
		var uses = store.uses(list, !actor.is(Role.CURATOR));
		var words = new ArrayList<Word>();
		for (var entry : store.all(list)) {
			words.add(word(list, entry, words.size() + 1, uses));
		}
		return words;
	}

	/** One word; asked for one that was merged into another, that one. */
	public Word word(Actor actor, Facet list, String code) {
		actor.requireAny(Role.values());
		var now = store.vocabulary().resolve(list, code == null ? "" : code);
		return list(actor, list).stream().filter(word -> word.code().equals(now)).findFirst().orElseThrow(Refused::notFound);
	}

	/**
	 * Adds a word.
	 *
	 * @throws Refused with every wrong field
	 */
	public Word add(Actor actor, Facet list, String code, WordInput given) {
		actor.requireAny(Role.CURATOR);
		library.lockForAdding();
		var checks = new Checks();
		var check = new WordCheck(list, store.vocabulary(), checks);
		check.code(code);
		var checked = check.check(code, given);
		if (store.find(list, code).isPresent()) {
			checks.refuse("code", LibraryReason.CODE_TAKEN);
		}
		checks.done();
		var entry = made(list, code);
		entry.say(checked.nameEn(), checked.nameFr(), checked.details(), describing.now());
		entry.stand(list == Facet.ORGANISATION ? 0 : store.all(list).stream().mapToInt(VocabularyEntry::position).max().orElse(0) + 1, describing.now());
		store.add(entry);
		order(list, entry, checked.position());
		keeping.keep(actor, list, code, WordDeed.ADDED, List.of());
		return word(actor, list, code);
	}

	/**
	 * Renames a word, moves it in its list, says what else belongs to it.
	 *
	 * @param expected the version that the curator saw
	 * @throws Refused with every wrong field; changed-meanwhile
	 */
	public Word change(Actor actor, Facet list, String code, long expected, WordInput given) {
		actor.requireAny(Role.CURATOR);
		library.lockForAdding();
		var entry = standing(list, code);
		if (entry.version() != expected) {
			throw new Refused(CommonReason.CHANGED_MEANWHILE);
		}
		var checks = new Checks();
		var checked = new WordCheck(list, store.vocabulary(), checks).check(code, given);
		checks.done();
		entry.say(checked.nameEn(), checked.nameFr(), checked.details(), describing.now());
		order(list, entry, checked.position());
		keeping.keep(actor, list, code, WordDeed.CHANGED, store.using(list, keeping.withNarrower(list, code)));
		return word(actor, list, code);
	}

	/**
	 * Deletes a word that nothing uses.
	 *
	 * @throws Refused word-in-use
	 */
	public void delete(Actor actor, Facet list, String code) {
		actor.requireAny(Role.CURATOR);
		library.lockForAdding();
		var entry = standing(list, code);
		var uses = store.uses(list, false).getOrDefault(code, 0L);
		if (uses > 0) {
			throw new Refused(LibraryReason.WORD_IN_USE, uses);
		}
		try {
			store.remove(entry);
		} catch (PersistenceException e) {
			// Narrower words, successions and words that were merged into it are told by the database.
			throw new Refused(LibraryReason.WORD_IN_USE, 0L);
		}
		keeping.keep(actor, list, code, WordDeed.DELETED, List.of());
	}

	/** The published resources of an organisation, by title. */
	public List<ResourceCard> ofOrganisation(Actor actor, String code) {
		actor.requireAny(Role.values());
		return store.ofOrganisation(code, ManagedPage.LARGEST).stream().map(resource -> ResourceCard.of(resource).forReaders()).toList();
	}

	private VocabularyEntry standing(Facet list, String code) {
		return store.findLocked(list, code).filter(entry -> entry.mergedInto() == null).orElseThrow(Refused::notFound);
	}

	/** Only what stands elsewhere than before is written. */
	private void order(Facet list, VocabularyEntry entry, Integer wanted) {
		if (wanted == null || list == Facet.ORGANISATION) {
			return;
		}
		store.flush();
		var all = new ArrayList<>(store.all(list));
		all.remove(entry);
		all.add(Math.clamp(wanted - 1L, 0, all.size()), entry);
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).position() != i + 1) {
				all.get(i).stand(i + 1, describing.now());
			}
		}
	}

	private static VocabularyEntry made(Facet list, String code) {
		return switch (list) {
			case ORGANISATION -> new Organisation(code);
			case TOPIC -> new Topic(code);
			case PROFESSION -> new Profession(code);
			case KIND -> new Kind(code);
			case PLACE -> new Place(code);
			case LANGUAGE, STATUS -> throw Refused.notFound();
		};
	}

	static Word word(Facet list, VocabularyEntry entry, int position, Map<String, Long> uses) {
		return new Word(list, entry.code(), entry.nameEn(), entry.nameFr(), position, entry.details(), entry.version(), uses.getOrDefault(entry.code(), 0L));
	}
}
