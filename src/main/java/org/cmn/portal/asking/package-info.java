/**
 * Questions to a mentor: a short form whose words go as a message, the clock that says how long an answer takes, and who
 * answers while a mentor is away. Owns the tables {@code ask}, {@code absence} and {@code usual_answer_hidden}, which hold no word of a question.
 * Tells {@link org.cmn.portal.asking.AsksLate}. Calls
 * messaging, mentoring, member, and library for the consult lines.
 */
package org.cmn.portal.asking;
