package org.cmn.portal.library;

import java.util.List;

/**
 * What taking back a merge did.
 *
 * @param resources how many resources have their word again
 * @param left      those that somebody has given another word since: they stay as they are
 */
public record UndoneMerge(int resources, List<ResourceCard> left) {
}
