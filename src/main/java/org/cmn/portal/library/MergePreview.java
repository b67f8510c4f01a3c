package org.cmn.portal.library;

/**
 * What a merge would do.
 *
 * @param resources how many resources would get the other word instead, each with a version of its own
 * @param published how many of these everybody sees
 * @param words     how many narrower words and successions would hang on the other word instead
 */
public record MergePreview(Word word, Word into, long resources, long published, long words) {
}
