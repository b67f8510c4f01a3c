package org.cmn.portal.asking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of a question, as one of its two people sees it.
 *
 * @param other     what the other one is called
 * @param proposal  null unless it is proposed and not agreed to yet
 * @param proposedAt when these words were proposed: who agrees says which words they have read; null without any
 * @param resources what was attached in the conversation since the question, by title: it goes along
 */
public record PearlView(UUID ask, String other, PearlState state, PearlInput proposal, Instant proposedAt, List<String> resources) {
}
