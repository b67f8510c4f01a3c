package org.cmn.portal.library;

/**
 * What a curator says about a word.
 *
 * @param position where it stands in its list, from 1; null to stay where it is, or at the end
 */
public record WordInput(String nameEn, String nameFr, Integer position, WordDetails details) {
}
