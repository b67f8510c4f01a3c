package org.cmn.portal.member;

import java.util.List;

/** A part of the members' list; {@code page} counts from 1. */
public record MemberPage(long total, int page, int size, List<MemberCard> items) {

	static final int LARGEST = 100;
	static final int LAST = 1_000_000;
}
