package org.cmn.portal.member;

import java.util.List;

/** A part of the members' list; {@code page} counts from 0. */
public record MemberPage(long total, int page, int size, List<MemberCard> items) {
}
