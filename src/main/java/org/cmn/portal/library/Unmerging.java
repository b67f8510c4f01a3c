package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Takes a merge of two words back, also long after: the merged word stands for itself again, and what the merge moved goes
 * back to it, except where somebody has chosen another word since.
 */
@ApplicationScoped
@Transactional
public class Unmerging {

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

	/** The merges of a list that can be taken back, the last one first. */
	public List<WordMerge> merges(Actor actor, Facet list) {
		actor.requireAny(Role.CURATOR);
		return memory.all(list);
	}

	/**
	 * Takes a merge back, all of it or nothing.
	 *
	 * @param code of the merged word
	 * @throws Refused not-found when there is no such merge; merged-on when the other word was merged too; name-taken-since
	 */
	public UndoneMerge undo(Actor actor, Facet list, String code) {
		actor.requireAny(Role.CURATOR);
		library.lockForAdding();
		var merge = memory.find(list, code).orElseThrow(Refused::notFound);
		var other = store.find(list, merge.into()).orElseThrow(Refused::notFound);
		if (other.mergedInto() != null) {
			throw new Refused(LibraryReason.MERGED_ON, merge.into(), other.mergedInto());
		}
		nameIsFree(merge, Term::nameEn, merge.nameEn());
		nameIsFree(merge, Term::nameFr, merge.nameFr());
		var touched = new TreeSet<>(store.using(list, keeping.withNarrower(list, merge.into())));
		var left = new ArrayList<ResourceCard>();
		int resources = moveBack(actor, merge, left);
		store.findLocked(list, code).orElseThrow().mergeInto(null, describing.now());
		memory.bringBack(merge, describing.now());
		keeping.keep(actor, list, code + ">" + merge.into(), WordDeed.UNMERGED, touched);
		return new UndoneMerge(resources, left);
	}

	/** Places may share a name, as always. */
	private void nameIsFree(WordMerge merge, Function<Term, String> known, String name) {
		if (merge.list() != Facet.PLACE) {
			store.vocabulary().list(merge.list()).stream().filter(word -> known.apply(word).equalsIgnoreCase(name)).findFirst().ifPresent(word -> {
				throw new Refused(LibraryReason.NAME_TAKEN_SINCE, name, word.code());
			});
		}
	}

	private int moveBack(Actor actor, WordMerge merge, List<ResourceCard> left) {
		var moved = memory.moved(merge);
		return rewording.all(actor, List.copyOf(moved.keySet()), Deed.WORD_UNMERGED, resource -> {
			var content = resource.content();
			for (var word : moved.get(resource.id())) {
				content = word.back(content, merge.code(), merge.into());
			}
			if (content.equals(resource.content())) {
				left.add(ResourceCard.of(resource));
			}
			return content;
		});
	}
}
