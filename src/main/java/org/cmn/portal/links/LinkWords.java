package org.cmn.portal.links;

/**
 * The words behind an address, for an index.
 *
 * @param language {@code en}, {@code fr}, or empty when it is not known
 */
public record LinkWords(String language, String text) {
}
