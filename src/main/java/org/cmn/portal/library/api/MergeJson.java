package org.cmn.portal.library.api;

import org.cmn.portal.library.MergePreview;

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

	static MergeJson of(MergePreview preview) {
		return new MergeJson(true, preview.resources(), preview.published(), preview.words());
	}
}
