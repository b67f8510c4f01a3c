package org.cmn.portal.member;

import java.util.UUID;

/** A member was shut out. */
public record MemberDeactivated(UUID memberId, String subject) {
}
