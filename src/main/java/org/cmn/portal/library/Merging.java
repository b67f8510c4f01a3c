package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Makes two words one: every resource that has the one gets the other, each with a version of its own, all or none. What
 * it would do is said before it is done, and {@link Unmerging} takes it back. Old versions and files that still name the merged word mean the other.
 */
@ApplicationScoped
@Transactional
public class Merging {

	@Inject
	private LibraryStore library;

	@Inject
	private VocabularyStore store;

	@Inject
	private MergeMemory memory;

	@Inject
	private Rewording rewording;

	@Inject
	private WordKeeping keeping;

	@Inject
	private Describing describing;

	/**
	 * What a merge would do.
	 *
	 * @throws Refused not-found for either word; into-itself
	 */
	public MergePreview preview(Actor actor, Facet list, String code, String into) {
		actor.requireAny(Role.CURATOR);
		var all = store.uses(list, false);
		var word = Vocabularies.word(list, standing(list, code, into), 0, all);
		var other = Vocabularies.word(list, standing(list, into, null), 0, all);
		return new MergePreview(word, other, word.uses(), store.uses(list, true).getOrDefault(code, 0L), store.hanging(list, code));
	}

	/**
	 * Merges a word into another of its list.
	 *
	 * @param expected the version of the word that the curator saw
	 * @return how many resources were changed
	 * @throws Refused not-found for either word; into-itself; within-itself for a word that stands under the merged one; changed-meanwhile
	 */
	public int merge(Actor actor, Facet list, String code, String into, long expected) {
		actor.requireAny(Role.CURATOR);
		library.lockForAdding();
		if (standing(list, code, into).version() != expected) {
			throw new Refused(CommonReason.CHANGED_MEANWHILE);
		}
		standing(list, into, null);
		var narrower = keeping.withNarrower(list, code);
		if (narrower.contains(into)) {
			throw new Refused(LibraryReason.WITHIN_ITSELF);
		}
		var touched = new TreeSet<>(store.using(list, narrower));
		memory.begin(list, code, into, describing.now());
		var ids = store.using(list, List.of(code));
		var moved = new ArrayList<MovedWord>();
		rewording.all(actor, ids, Deed.WORD_MERGED, resource -> {
			moved.addAll(MovedWord.of(resource.id(), resource.content(), list, code, into));
			return resource.content().renaming(list, code, into);
		});
		memory.add(list, code, moved);
		store.hangOn(list, code, into, describing.now());
		store.findLocked(list, code).orElseThrow().mergeInto(into, describing.now());
		keeping.keep(actor, list, code + ">" + into, WordDeed.MERGED, touched);
		return ids.size();
	}

	private VocabularyEntry standing(Facet list, String code, String other) {
		if (code.equals(other)) {
			throw new Refused(LibraryReason.INTO_ITSELF);
		}
		return store.find(list, code).filter(entry -> entry.mergedInto() == null).orElseThrow(Refused::notFound);
	}
}
