package org.cmn.portal.library;

/** The list of synonyms is not what it was. */
public record SynonymsChanged() {
}
