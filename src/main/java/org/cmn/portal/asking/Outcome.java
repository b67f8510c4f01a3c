package org.cmn.portal.asking;

/**
 * What its asker said of a question on closing it.
 *
 * @param minutes spent on it by both
 */
public record Outcome(Integer minutes, Helped helped) {
}
