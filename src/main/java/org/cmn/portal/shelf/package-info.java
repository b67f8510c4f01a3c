/**
 * What members keep and say of the library: their shelf with notes, saved searches, opinions, reports of dead links,
 * suggestions, the key of their feed readers. Everything is its member's own, and nobody else reads it; curators see suggestions with the name of who made
 * them, so that they can be thanked, and reports and opinions as counts. Owns the tables {@code shelf_item},
 * {@code resource_opinion}, {@code link_report}, {@code suggestion}, {@code saved_search} and {@code feed_key}. Tells no facts. Calls
 * member and library.
 */
package org.cmn.portal.shelf;
