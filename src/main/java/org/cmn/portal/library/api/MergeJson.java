package org.cmn.portal.library.api;

import java.util.List;

import org.cmn.portal.library.MergePreview;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.UndoneMerge;

/**
 * What a merge did or would do.
 *
 * @param resources how many resources get the other word
 * @param published how many of these everybody sees; absent once it is done
 * @param words     how many narrower words and successions hang on the other word; absent once it is done
 */
public record MergeJson(boolean dryRun, long resources, Long published, Long words) {

	/** What is merged: the other word, and the version that was read of this one. */
	public record Request(String into, Long version) {
	}

	/**
	 * What taking it back did.
	 *
	 * @param resources how many resources have their word again
	 * @param left      ids of those that somebody has given another word since: they stay as they are
	 */
	public record Undone(int resources, List<String> left) {
	}

	static Undone of(UndoneMerge undone) {
		return new Undone(undone.resources(), undone.left().stream().map(ResourceCard::id).toList());
	}

	static MergeJson of(MergePreview preview) {
		return new MergeJson(true, preview.resources(), preview.published(), preview.words());
	}
}
