package org.cmn.portal.links;

/**
 * What is known of an address before it is looked at again.
 *
 * @param titles       what the library calls it, in every language
 * @param pageTitle    what the page called itself at the last good look, or null
 * @param etag         of that look, or null
 * @param lastModified of that look, or null
 */
record Known(String address, String titles, String pageTitle, String etag, String lastModified) {
}
