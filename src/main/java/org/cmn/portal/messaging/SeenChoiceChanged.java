package org.cmn.portal.messaging;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whether what was seen is shown has changed: everybody's marks are to be read anew.
 *
 * @param shown whether all let it be shown now
 */
public record SeenChoiceChanged(UUID conversation, List<Mark> marks, boolean shown, Set<UUID> participants) {
}
