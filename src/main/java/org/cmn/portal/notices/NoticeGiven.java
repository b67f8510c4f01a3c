package org.cmn.portal.notices;

import java.util.UUID;

/** A member has a notice more than before. */
public record NoticeGiven(UUID member) {
}
