package org.cmn.portal.platform.refusal;

/**
 * Where in a text something is not as it may be: by its place and kind, never by the words. Told to whoever sent the text.
 *
 * @param from  the first character, in UTF-16 units
 * @param to    behind the last one
 * @param offer what could stand there instead
 */
public record Spot(String kind, int from, int to, String offer) {
}
