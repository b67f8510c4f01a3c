/**
 * Who mentors whom: a coordinator pairs a mentor with a mentee, and ends the pair. Owns the table {@code mentorship}.
 * Tells {@link org.cmn.portal.mentoring.MentorshipBegan}, {@link org.cmn.portal.mentoring.MentorshipResumed} and
 * {@link org.cmn.portal.mentoring.MentorshipEnded}. Calls member.
 */
package org.cmn.portal.mentoring;
