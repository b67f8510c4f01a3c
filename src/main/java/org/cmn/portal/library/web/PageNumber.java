package org.cmn.portal.library.web;

/** The page of a list as an address says it: what is no page is the first. */
final class PageNumber {

	private PageNumber() {
	}

	static int of(String said) {
		return said != null && said.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(said)) : 1;
	}
}
