package org.cmn.portal.guard;

/**
 * Words that could lead to a patient, by where they stand; never the words themselves, so that this may be told on.
 *
 * @param rule  the name of the rule that found them
 * @param from  the first character of the text as it was given, in UTF-16 units as browsers count
 * @param to    behind the last one
 * @param offer what could stand there instead, in the language of the words around
 */
public record Finding(IdentifierKind kind, String rule, int from, int to, String offer) {
}
