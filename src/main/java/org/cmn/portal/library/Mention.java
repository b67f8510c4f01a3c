package org.cmn.portal.library;

/**
 * A resource in a few words, where somebody names it outside the library.
 *
 * @param organisation by its name; null when there is none
 * @param unreachable  whether its link did not open lately
 * @param newer        what replaces it; null for nothing
 */
public record Mention(String id, String title, String organisation, boolean unreachable, Newer newer) {

	/** What replaces it. */
	public record Newer(String id, String title) {
	}
}
