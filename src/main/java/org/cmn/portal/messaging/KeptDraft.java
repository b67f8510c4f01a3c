package org.cmn.portal.messaging;

import java.util.List;

/**
 * What a participant is writing, as it was kept last.
 *
 * @param version goes up with each one that was kept; 0 when none ever was
 * @param text    empty for nothing
 * @param replyTo the number of the message that it answers; null for none
 */
public record KeptDraft(long version, PrivateText text, List<CardReference> cards, Long replyTo) {

	static KeptDraft of(long version, Content content) {
		return new KeptDraft(version, content.text(), content.cards(), content.replyTo());
	}
}
