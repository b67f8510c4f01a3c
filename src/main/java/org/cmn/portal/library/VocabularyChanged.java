package org.cmn.portal.library;

/** A vocabulary is not what it was. */
public record VocabularyChanged(Facet list) {
}
